import { PERIODS, type PeriodInput, periodSchema } from '@/server/workload/schema';

export const PERIOD_NAMES: Record<(typeof PERIODS)[number], string> = {
  '7-days': '7 days',
  '30-days': '30 days',
  '90-days': '90 days',
  '12-months': '12 months',
  'this-month': 'This month',
  'last-month': 'Last month',
};

export type ReadPeriod = { input: PeriodInput; isOwn: boolean; problem: string | null };

/** What an address asks for; the usual period, and what is wrong, where it can't be read. */
export function readPeriod(params: URLSearchParams): ReadPeriod {
  const days = { from: params.get('from') || null, to: params.get('to') || null };
  const period = PERIODS.find((known) => known === params.get('period'));
  const read = periodSchema.safeParse({ ...days, ...(period ? { period } : {}) });
  if (read.success) return { input: read.data, isOwn: days.from !== null, problem: null };
  const problem = read.error.issues.find(({ code }) => code === 'custom')?.message ?? 'Give days as 2026-11-30.';
  return { input: periodSchema.parse({}), isOwn: false, problem };
}

/** The same period, for an address. */
export const writePeriodQuery = ({ period, from, to }: PeriodInput): string =>
  new URLSearchParams(from && to ? { from, to } : { period }).toString();
