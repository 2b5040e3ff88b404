import { z } from 'zod';
import { MOST_POINTS, REASON_LENGTH, seenLetterInput } from '@/server/letters/schema';
import { referenceSchema } from '@/server/platform/case-reference';
import { textSchema } from '@/server/platform/text-schema';
import { MOST_AWARD_MINOR } from '@/server/rules/award/award-schema';
import { RECOMMENDATIONS } from '@/server/rules/contract';

/** Of the note beside a decision, for colleagues. */
export const NOTE_LENGTH = 5_000;

/** More than any case type has rules. */
const MOST_OVERRIDES = 100;

const decisionReason = (what: string) =>
  textSchema().trim().min(1, what).max(REASON_LENGTH, 'Keep the reason to 500 characters.');

const overrideSchema = z.object({
  ruleKey: textSchema().max(60),
  reason: decisionReason('Say why it is approved all the same.'),
});

export const decideInput = z
  .object({
    reference: referenceSchema,
    outcome: z.enum(['approved', 'rejected', 'more_information']),
    /** Keys of the case type's rejection reasons, or an officer's own words. */
    reasons: z
      .array(textSchema().trim().min(1).max(REASON_LENGTH, 'Keep the reason to 500 characters.'))
      .max(MOST_POINTS, `Keep it to ${MOST_POINTS} reasons or points.`)
      .default([]),
    note: textSchema().trim().max(NOTE_LENGTH, 'Keep the note to 5,000 characters.').optional(),
    /** Keys of the case type's evidence that the claimant is asked for; what the draft found missing where it is left out. */
    requestedEvidence: z.array(textSchema().max(60)).max(20).optional(),
    respondBy: z.iso.date().optional(),
    /** What is paid, in minor units; what the rules work out where it is left out. */
    awardMinor: z
      .int()
      .min(0, 'An award can’t be below nothing.')
      .max(MOST_AWARD_MINOR, 'An award can’t be above ten million. Check the amount.')
      .optional(),
    /** Why it is another amount than the rules work out; the claimant reads it. Without a change it says nothing. */
    awardReason: decisionReason('Say why the award is changed.').optional(),
    /** Rules that block an approval, each with why the case is approved all the same. For colleagues. */
    overrides: z.array(overrideSchema).max(MOST_OVERRIDES).optional(),
    /** The draft the officer has read, null for none: with a newer one in the case nothing is decided. */
    draftId: z.uuid().nullable().optional(),
    /** The facts the officer has seen, as `drafts.current` counts what was said of them: with a word more nothing is decided. */
    seenFacts: z.int().min(0).optional(),
    /** What would be paid by what the officer has seen, in minor units, null for no award: with another one nothing is decided. */
    seenAwardMinor: z.int().nullable().optional(),
    /** The letter the officer has read: with another one saved nothing is decided. */
    seenLetter: seenLetterInput.optional(),
  })
  .superRefine((input, context) => {
    const note = input.note ?? '';
    const { outcome, awardMinor, awardReason, overrides = [] } = input;
    if (outcome !== 'approved' && (awardMinor !== undefined || awardReason !== undefined || overrides.length > 0)) {
      context.addIssue({
        code: 'custom',
        path: ['outcome'],
        message: 'An award and rules that are overridden belong to an approval. Approve, or leave them out.',
      });
    }
    if (new Set(overrides.map(({ ruleKey }) => ruleKey)).size < overrides.length) {
      context.addIssue({ code: 'custom', path: ['overrides'], message: 'Override each rule once, with one reason.' });
    }
    if (input.outcome === 'rejected' && input.reasons.length === 0 && note === '') {
      context.addIssue({
        code: 'custom',
        path: ['reasons'],
        message: 'Choose at least one reason for rejecting, or write a note.',
      });
    }
    if (input.outcome === 'rejected' && input.reasons.includes('other') && note === '') {
      context.addIssue({ code: 'custom', path: ['note'], message: 'Say in the note what the other reason is.' });
    }
    if (
      input.outcome === 'more_information' &&
      (input.requestedEvidence ?? []).length === 0 &&
      input.reasons.length === 0 &&
      note === ''
    ) {
      context.addIssue({
        code: 'custom',
        path: ['requestedEvidence'],
        message: 'Choose what the claimant should send, or say it in the note.',
      });
    }
  });

/** What the rules said when a case was decided. */
export const keptAssessmentSchema = z.object({
  recommendation: z.enum(RECOMMENDATIONS),
  rules: z.array(
    z.object({
      key: z.string(),
      outcome: z.enum(['met', 'not_met', 'unknown']),
      severity: z.enum(['blocks', 'warns', 'informs']),
      statement: z.string(),
    }),
  ),
});
export type KeptAssessment = z.infer<typeof keptAssessmentSchema>;

export type DecideInput = z.infer<typeof decideInput>;
