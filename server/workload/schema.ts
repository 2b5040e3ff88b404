import { z } from 'zod';
import { DecisionOutcome } from '@/generated/prisma/enums';
import { textSchema } from '@/server/platform/text-schema';

/** Where there is no day by which something is due: behind all others. */
export const NO_DAY = '9999-12-31';

/** Periods up to today, or whole months, in the office's days. */
export const PERIODS = ['7-days', '30-days', '90-days', '12-months', 'this-month', 'last-month'] as const;

/** What lies beyond is mistyped: a chart by months from the year 1 would have 24,000 rows, and the year 10000 is no date any more. */
const [FIRST_DAY, LAST_DAY] = ['2000-01-01', '2099-12-31'] as const;
export const daySchema = z.iso
  .date()
  .refine((day) => day >= FIRST_DAY && day <= LAST_DAY, 'Choose days from the years 2000 to 2099.');

export const periodSchema = z
  .object({ period: z.enum(PERIODS).default('30-days'), from: daySchema.nullish(), to: daySchema.nullish() })
  .refine(({ from, to }) => !from === !to, 'Give both days, the first and the last.')
  .refine(({ from, to }) => !from || !to || from <= to, 'The first day has to be before the last one, or the same.');
export const periodInput = periodSchema.prefault({});

/** The lists behind the figures. `waiting`: for a decision; `held`: by an officer; `decided`: by outcomes. */
export const LISTS = ['received', 'decided', 'undone', 'waiting', 'held', 'with_claimant'] as const;

export const casesInput = z.object({
  of: z.enum(LISTS),
  caseType: textSchema().max(60).nullish(),
  officerId: z.uuid().nullish(),
  outcomes: z.array(z.enum(DecisionOutcome)).max(10).nullish(),
  /** When it happened; of what waits, since when. Both days are part of it. */
  from: daySchema.nullish(),
  to: daySchema.nullish(),
  /** By when it is due. */
  dueFrom: daySchema.nullish(),
  dueTo: daySchema.nullish(),
  cursor: z.object({ at: z.date(), id: z.uuid() }).nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});

export type PeriodInput = z.infer<typeof periodSchema>;
export type CasesInput = z.infer<typeof casesInput>;
