import type { FactValueOf } from '@/server/facts/contract';

export type PayInterval = NonNullable<FactValueOf<'money'>['per']>;

const DAY_MS = 86_400_000;
/** Days between payments, with a day to spare for a holiday. */
const WEEK_DAYS = 8;
const FORTNIGHT_DAYS = 15;

/** Asked where it can't be told. */
export const ASK_HOW_OFTEN_PAID = {
  words:
    'Please tell us how often you are paid: every week, every two weeks, every four weeks or every month. If one of the payments was an extra one, please tell us which.',
};

/** Shortest first. */
const BY_LENGTH = ['week', 'two_weeks', 'month'] as const;
type Told = (typeof BY_LENGTH)[number];

/**
 * How often pay comes, by the days of the payments (ISO) and by what each payslip says of it. Null where that can't be told: slips differ,
 * some say one thing and the days another, or a payment comes sooner than the others do, such as a supplement.
 */
export function findPayInterval({
  days,
  said,
}: {
  days: readonly string[];
  /** One for each payslip; null where it doesn't say. */
  said: readonly (PayInterval | null)[];
}): PayInterval | null {
  const stated = new Set(said.filter((one) => one !== null));
  const [only] = stated;
  if (stated.size > 1) return null;
  if (only && said.every((one) => one === only)) return only;
  const told = tellByDays(days);
  if (!only) return told;
  // Payments four weeks apart look like those of a month.
  const looksLike = only === 'four_weeks' ? 'month' : only;
  return told === looksLike ? only : null;
}

/**
 * By the median of the days between payments. A longer gap is a slip that wasn't sent; a shorter one fits no interval. Four weeks are
 * no sign, since months are paid so too; one payment alone tells nothing, and months are asked for then.
 */
export function tellByDays(days: readonly string[]): Told | null {
  const sorted = [...new Set(days)].sort();
  const gaps = sorted
    .slice(1)
    .map((day, index) => (Date.parse(day) - Date.parse(sorted[index] ?? day)) / DAY_MS)
    .sort((a, b) => a - b);
  const [least] = gaps;
  if (least === undefined) return 'month';
  const median =
    ((gaps[Math.floor((gaps.length - 1) / 2)] ?? least) + (gaps[Math.floor(gaps.length / 2)] ?? least)) / 2;
  const interval = classify(median);
  return BY_LENGTH.indexOf(classify(least)) < BY_LENGTH.indexOf(interval) ? null : interval;
}

function classify(days: number): Told {
  if (days > FORTNIGHT_DAYS) return 'month';
  return days <= WEEK_DAYS ? 'week' : 'two_weeks';
}
