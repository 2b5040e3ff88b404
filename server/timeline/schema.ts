import { z } from 'zod';
import { byReferenceInput } from '@/server/platform/case-reference';

export const timelineInput = byReferenceInput.extend({
  /** The id of the last event of the page before. */
  cursor: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type TimelineInput = z.infer<typeof timelineInput>;
