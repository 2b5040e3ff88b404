import { z } from 'zod';
import { factCitationSchema } from '@/server/facts/contract';
import type { Award } from '@/server/rules/contract';

/** Ten million, in hundredths: whoever types more has typed too many digits, and it fits every column. */
export const MOST_AWARD_MINOR = 1_000_000_000;

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
      isClaimed: z.boolean().optional(),
      told: z.object({ label: z.string().optional(), because: z.string() }).optional(),
    }),
  ),
});

/** The award that was decided on, and what the officer changed of the one that the rules had worked out. */
export const decidedAwardSchema = awardSchema.extend({
  changed: z.object({ fromMinor: z.int().nullable(), reason: z.string() }).nullable(),
});
export type DecidedAward = Award & Pick<z.infer<typeof decidedAwardSchema>, 'changed'>;
