import { z } from 'zod';
import { noteWordsSchema } from '@/server/notes/schema';
import { byReferenceInput, referenceSchema } from '@/server/platform/case-reference';

/** As many as a page shows and one call does without keeping its sender waiting. */
export const MOST_AT_ONCE = 100;

const references = z.array(referenceSchema).min(1, 'Choose a case.').max(MOST_AT_ONCE, 'Choose at most 100 cases.');

export const assignInput = z.object({ references, officerId: z.uuid('Choose a person.') });
export type AssignInput = z.infer<typeof assignInput>;

export const takeBackInput = z.object({ references });
export type TakeBackInput = z.infer<typeof takeBackInput>;

export const referInput = byReferenceInput.extend({
  officerId: z.uuid('Choose a colleague.'),
  /** The page's, of the note that goes with the case. */
  noteId: z.uuidv7(),
  words: noteWordsSchema,
});
export type ReferInput = z.infer<typeof referInput>;

export const GIVEN = ['anybody', 'nobody', 'somebody'] as const;

export const listAssignmentsInput = z.object({
  /** Cases of all, those that nobody was given, or those that somebody was. */
  given: z.enum(GIVEN).default('anybody'),
  /** Those of one person alone. */
  officerId: z.uuid().nullish(),
  /** Of the last row of the page before. */
  cursor: z.object({ at: z.date(), id: z.uuid() }).nullish(),
  limit: z.number().int().min(1).max(MOST_AT_ONCE).default(50),
});
export type ListAssignmentsInput = z.infer<typeof listAssignmentsInput>;

/** Somebody who may be given a case. */
export type Candidate = { id: string; name: string; role: 'officer' | 'supervisor' };
