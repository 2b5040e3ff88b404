import { z } from 'zod';
import { referenceSchema } from '@/server/cases/schema';

/** More cases than anybody has open at once; the pages beyond them read by themselves. */
export const CASES_WATCHED = 50;

export const topicsInput = z.object({
  references: z.array(referenceSchema).max(CASES_WATCHED).default([]),
  /** Staff alone may. */
  queue: z.boolean().default(false),
});

export type TopicsInput = z.infer<typeof topicsInput>;
