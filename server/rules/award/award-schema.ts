import { z } from 'zod';
import { factCitationSchema } from '@/server/facts/contract';
import type { Award } from '@/server/rules/contract';

/** An award as it is kept in the database. */
export const awardSchema = z.object({
  currency: z.string().length(3),
  totalMinor: z.int(),
  per: z.literal('week').nullable(),
  lines: z.array(
    z.object({
      label: z.string(),
      amountMinor: z.int(),
      because: z.string(),
      citations: z.array(factCitationSchema),
      isReduction: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<Award>;
