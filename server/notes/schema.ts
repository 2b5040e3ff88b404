import { z } from 'zod';
import { byReferenceInput } from '@/server/platform/case-reference';
import { textSchema } from '@/server/platform/text-schema';
import { LONGEST_NOTE } from './limits';

export const noteWordsSchema = textSchema()
  .trim()
  .min(1, 'Write what your colleagues should know.')
  .max(LONGEST_NOTE, 'Keep a note to 2,000 characters.');

export const addNoteInput = byReferenceInput.extend({
  /** The page's, so that a note that is sent twice is kept once. */
  noteId: z.uuidv7(),
  words: noteWordsSchema,
});
export type AddNoteInput = z.infer<typeof addNoteInput>;

export const listNotesInput = byReferenceInput.extend({
  /** The id of the last note of the page before. */
  cursor: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type ListNotesInput = z.infer<typeof listNotesInput>;
