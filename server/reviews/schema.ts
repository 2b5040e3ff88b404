import { z } from 'zod';
import { byReferenceInput, referenceSchema } from '@/server/cases/schema';
import { REASON_LENGTH, saveLetterInput, seenLetterInput } from '@/server/letters/schema';
import { textSchema } from '@/server/platform/text-schema';

/** How long a hold lasts without being renewed; an open page renews it every minute. */
export const LEASE_MS = 5 * 60_000;

/**
 * How long a case stays its officer's after the last page of it was unloaded: long enough to load it again, too short for a
 * colleague who waits to mind.
 */
export const LEAVE_GRACE_MS = 10_000;

/** The most pages of one officer on one case that a hold knows: those last heard of. One that died says nothing and drops out. */
export const MOST_PAGES = 10;

export const claimInput = byReferenceInput;

/** What a page says that has claimed the case before: it is the same page, under the token it was given. */
export const pageHoldInput = byReferenceInput.extend({ token: z.uuid().optional() });

/** What a page sends when it is left: its hold, and the letter as far as it was not saved. */
export const leaveInput = byReferenceInput.extend({
  token: z.uuid(),
  /** Of a page that is unloaded: closed for good or to be loaded again, it cannot tell. */
  mayReturn: z.boolean().default(false),
  letter: saveLetterInput.omit({ reference: true }).optional(),
});

/** Of the note beside a decision, for colleagues. */
export const NOTE_LENGTH = 5_000;

export const decideInput = z
  .object({
    reference: referenceSchema,
    outcome: z.enum(['approved', 'rejected', 'more_information']),
    /** Keys of the case type's rejection reasons, or an officer's own words. */
    reasons: z
      .array(textSchema().trim().min(1).max(REASON_LENGTH, 'Keep the reason to 500 characters.'))
      .max(10)
      .default([]),
    note: textSchema().trim().max(NOTE_LENGTH, 'Keep the note to 5,000 characters.').optional(),
    /** Keys of the case type's evidence that the claimant is asked for; what the draft found missing where it is left out. */
    requestedEvidence: z.array(textSchema().max(60)).max(20).optional(),
    respondBy: z.iso.date().optional(),
    /** The draft the officer has read, null for none: with a newer one in the case nothing is decided. */
    draftId: z.uuid().nullable().optional(),
    /** The letter the officer has read: with another one saved nothing is decided. */
    seenLetter: seenLetterInput.optional(),
  })
  .superRefine((input, context) => {
    const note = input.note ?? '';
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

export type LeaveInput = z.infer<typeof leaveInput>;
export type DecideInput = z.infer<typeof decideInput>;
