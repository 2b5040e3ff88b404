import { z } from 'zod';
import { byReferenceInput } from '@/server/platform/case-reference';
import { textSchema } from '@/server/platform/text-schema';

export const liftInput = byReferenceInput.extend({
  officerId: z.uuid(),
  /** How it is known that the case is a namesake's. */
  reason: textSchema()
    .trim()
    .min(1, 'Say how you know that this is somebody else’s case.')
    .max(500, 'Use at most 500 characters.'),
});
export type LiftInput = z.infer<typeof liftInput>;
