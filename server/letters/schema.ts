import { z } from 'zod';
import { referenceSchema } from '@/server/cases/schema';

export const saveLetterInput = z.object({
  reference: referenceSchema,
  body: z.string().max(20_000, 'Keep the letter to 20,000 characters.'),
  /** The revision the edit was based on, as the last read or save gave it. */
  revision: z.number().int().min(0),
});
export type SaveLetterInput = z.infer<typeof saveLetterInput>;
