import { z } from 'zod';
import { DecisionOutcome } from '@/generated/prisma/enums';
import { takes } from '@/server/cases/outcomes';
import { MOST_POINTS, REASON_LENGTH, seenLetterInput } from '@/server/letters/schema';
import { referenceSchema } from '@/server/platform/case-reference';
import { textSchema } from '@/server/platform/text-schema';
import { BECAUSE_LENGTH } from '@/server/reconsiderations/limits';
import { MOST_AWARD_MINOR } from '@/server/rules/award/award-schema';
import { RECOMMENDATIONS } from '@/server/rules/contract';
import { findGap, type NoteStandsFor } from './gaps/find-gap';
import { wordGap } from './gaps/word-gap';

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

/** A direct call may leave to the note what a page asks for: its letter never breaks off for want of a reason. */
export const NOTE_STANDS_FOR: NoteStandsFor = { reasons: true, otherReason: true };

export const decideInput = z
  .object({
    reference: referenceSchema,
    outcome: z.enum(DecisionOutcome),
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
    /** Of another look: why the first decision stands or is changed. For colleagues, and for figures. */
    reconsideredBecause: textSchema().trim().max(BECAUSE_LENGTH, 'Keep it to 2,000 characters.').optional(),
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
    const { outcome, awardMinor, awardReason, overrides = [] } = input;
    if (takes(outcome) !== 'award' && (awardMinor !== undefined || awardReason !== undefined || overrides.length > 0)) {
      context.addIssue({
        code: 'custom',
        path: ['outcome'],
        message: 'An award and rules that are overridden belong to an approval. Approve, or leave them out.',
      });
    }
    if (new Set(overrides.map(({ ruleKey }) => ruleKey)).size < overrides.length) {
      context.addIssue({ code: 'custom', path: ['overrides'], message: 'Override each rule once, with one reason.' });
    }
    const gap = findGap({ proposed: input, noteStandsFor: NOTE_STANDS_FOR });
    if (!gap) return;
    const { field, text } = wordGap(gap).call;
    context.addIssue({ code: 'custom', path: [field], message: text });
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
