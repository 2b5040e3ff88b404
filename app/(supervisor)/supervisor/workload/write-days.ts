import type { Workload } from '@/server/workload/view';

const writer = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const DAY = writer({ day: 'numeric', month: 'short' });
const DAY_OF_WEEK = writer({ weekday: 'short', day: 'numeric', month: 'short' });
const LONG = writer({ day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = writer({ month: 'short', year: 'numeric' });

export const writeDay = (day: string) => DAY.format(new Date(day));
export const writeWeekday = (day: string) => DAY_OF_WEEK.format(new Date(day));

/** 1–30 November 2026, or one day. */
export const writePeriod = ({ from, to }: { from: string; to: string }) =>
  LONG.formatRange(new Date(from), new Date(to));

/** A step of a chart: a day, the week from a day, or a month. */
export function writeStep({
  step,
  unit,
}: {
  step: { from: string; to: string };
  unit: Workload['period']['unit'];
}): string {
  if (unit === 'month') return MONTH.format(new Date(step.from));
  if (unit === 'day') return writeWeekday(step.from);
  return DAY.formatRange(new Date(step.from), new Date(step.to));
}

/** 45 s, 8 min, 2 h 5 min, 3 days: how long something took. */
export function writeMinutes(minutes: number): string {
  if (minutes < 1) return `${Math.round(minutes * 60)} s`;
  if (minutes < 60) return `${Math.round(minutes)} min`;
  if (minutes >= 48 * 60) return `${Math.round(minutes / 60 / 24)} days`;
  const [hours, rest] = [Math.floor(Math.round(minutes) / 60), Math.round(minutes) % 60];
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

export const writeDays = (days: number) => (days === 1 ? '1 day' : `${days} days`);
