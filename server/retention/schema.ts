import { z } from 'zod';
import { byReferenceInput } from '@/server/platform/case-reference';
import { textSchema } from '@/server/platform/text-schema';

const reasonSchema = (missing: string) => textSchema().trim().min(1, missing).max(500, 'Use at most 500 characters.');

export const holdInput = byReferenceInput.extend({
  reason: reasonSchema('Say why the case has to be kept, such as the number of the proceedings.'),
});
export type HoldInput = z.infer<typeof holdInput>;

export const liftHoldInput = byReferenceInput.extend({
  reason: reasonSchema('Say why the case need not be kept any longer.'),
});
export type LiftHoldInput = z.infer<typeof liftHoldInput>;

export const RETENTION_LISTS = ['due', 'held', 'failed', 'erased'] as const;
export type RetentionList = (typeof RETENTION_LISTS)[number];

export const retentionListInput = z.object({
  list: z.enum(RETENTION_LISTS),
  /** Of the last row of the page before. */
  cursor: z.object({ at: z.date(), id: z.uuid() }).nullish(),
  limit: z.number().int().min(1).max(100).default(25),
});
export type RetentionListInput = z.infer<typeof retentionListInput>;
