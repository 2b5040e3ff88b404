import { z } from 'zod';
import { MAXIMUM_DOCUMENTS_PER_CASE } from '@/server/documents/schema';
import { byReferenceInput } from '@/server/platform/case-reference';
import { textSchema } from '@/server/platform/text-schema';
import { daySchema } from '@/server/workload/schema';
import { MOST_GROUNDS, WORDS_LENGTH } from './limits';

const groundSchema = z.object({
  /** As `reconsiderations.chance` names the reason, or `SOMETHING_ELSE`. */
  reason: textSchema().min(1).max(60),
  words: textSchema()
    .trim()
    .min(1, 'Say what is wrong with each reason that you chose.')
    .max(WORDS_LENGTH, 'Keep what you write about a reason to 2,000 characters.'),
  /** New documents of this very case that show it. */
  documentIds: z.array(z.uuid()).max(MAXIMUM_DOCUMENTS_PER_CASE).default([]),
});

export const sendInput = byReferenceInput.extend({
  grounds: z
    .array(groundSchema)
    .min(1, 'Choose at least one reason that is wrong, or “Something else”.')
    .max(MOST_GROUNDS)
    .refine((grounds) => new Set(grounds.map(({ reason }) => reason)).size === grounds.length, {
      message: 'Name each reason once.',
    }),
});
export type SendInput = z.infer<typeof sendInput>;

/** Days of the office, both part of the period. */
export const figuresInput = z
  .object({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, 'The first day has to be before the last one, or the same.');
export type FiguresInput = z.infer<typeof figuresInput>;
