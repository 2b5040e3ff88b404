import { z } from 'zod';
import { byReferenceInput } from '@/server/platform/case-reference';
import { nameSchema, textSchema } from '@/server/platform/text-schema';
import { LONGEST_TITLE, MESSAGE_LENGTH, SHORTEST_TITLE } from './limits';

export const submitCaseInput = byReferenceInput.extend({
  /** What a claimant says in answer to a request, for the officer to read. */
  message: textSchema().trim().max(MESSAGE_LENGTH, 'Keep your message to 2,000 characters.').optional(),
  /** The first time: why required papers are missing, for the officer to read. */
  missingNote: textSchema().trim().max(MESSAGE_LENGTH, 'Keep your reasons to 2,000 characters.').optional(),
});

export const createCaseInput = z.object({
  caseType: textSchema().min(1, 'Choose what your case is about.').max(60),
  title: nameSchema()
    .trim()
    .min(SHORTEST_TITLE, 'Give your case a title of at least 3 characters.')
    .max(LONGEST_TITLE, 'Keep the title to 120 characters.'),
});

export const listCasesInput = z
  .object({ cursor: z.uuid().nullish(), limit: z.number().int().min(1).max(50).default(20) })
  .prefault({});

export type SubmitCaseInput = z.infer<typeof submitCaseInput>;
export type CreateCaseInput = z.infer<typeof createCaseInput>;
export type ListCasesInput = z.infer<typeof listCasesInput>;
