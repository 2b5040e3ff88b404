import { addDays, addMonths, daysBetween } from '@/server/platform/calendar-days';
import type { PeriodInput } from '../schema';

export type Unit = 'day' | 'week' | 'month';

/** Of days that are part of it, both of them. */
export type Period = { from: string; to: string; unit: Unit };

const MOST_DAYS = 45;
const MOST_WEEKS = 30;

/** The days that are meant, up to `today`, and in which steps a chart shows them. */
export function choosePeriod({ input, today }: { input: PeriodInput; today: string }): Period {
  const days = input.from && input.to ? { from: input.from, to: input.to } : preset({ period: input.period, today });
  const count = daysBetween(days.from, days.to) + 1;
  return { ...days, unit: count <= MOST_DAYS ? 'day' : count <= 7 * MOST_WEEKS ? 'week' : 'month' };
}

const monthOf = (day: string) => `${day.slice(0, 7)}-01`;

function preset({ period, today }: { period: PeriodInput['period']; today: string }): { from: string; to: string } {
  switch (period) {
    case '7-days':
      return { from: addDays(today, -6), to: today };
    case '30-days':
      return { from: addDays(today, -29), to: today };
    case '90-days':
      return { from: addDays(today, -89), to: today };
    case '12-months':
      return { from: addDays(addMonths(today, -12), 1), to: today };
    case 'this-month':
      return { from: monthOf(today), to: today };
    case 'last-month':
      return { from: addMonths(monthOf(today), -1), to: addDays(monthOf(today), -1) };
  }
}

/** The whole months of a period, from the first day of one up to the first after the last; empty where there is none. */
export function findMonths({ from, to }: Pick<Period, 'from' | 'to'>): { from: string; until: string } {
  const first = monthOf(from) === from ? from : addMonths(monthOf(from), 1);
  const until = monthOf(addDays(to, 1));
  return first < until ? { from: first, until } : { from: first, until: first };
}

/** The first day of the step that a day is in. Weeks begin on Monday. */
export function stepOf({ day, unit }: { day: string; unit: Unit }): string {
  if (unit === 'day') return day;
  if (unit === 'month') return monthOf(day);
  const MONDAY = '1970-01-05';
  return addDays(day, -(((daysBetween(MONDAY, day) % 7) + 7) % 7));
}

/** Every step of a period, also one in which nothing happened, with its days in the period. */
export function listSteps({ from, to, unit }: Period): { from: string; to: string }[] {
  const steps: { from: string; to: string }[] = [];
  for (let start = stepOf({ day: from, unit }); start <= to; ) {
    const next = unit === 'month' ? addMonths(start, 1) : addDays(start, unit === 'week' ? 7 : 1);
    const last = addDays(next, -1);
    steps.push({ from: start < from ? from : start, to: last > to ? to : last });
    start = next;
  }
  return steps;
}
