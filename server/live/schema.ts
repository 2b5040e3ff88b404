import { z } from 'zod';
import { referenceSchema } from '@/server/platform/case-reference';
import { CASES_WATCHED } from './limits';

export const topicsInput = z.object({
  references: z.array(referenceSchema).max(CASES_WATCHED).default([]),
  /** Staff alone may. */
  queue: z.boolean().default(false),
});

export type TopicsInput = z.infer<typeof topicsInput>;
