import { addDays, daysBetween } from '@/server/platform/calendar-days';
import type { Standing } from './read-sums';

/** A row of a chart: the days that it stands for, where an end is left open null. */
export type Group = { key: string; from: string | null; to: string | null; count: number };

/** In whole days, the first and the last. */
const AGES = [
  { key: 'today', least: 0, most: 0 },
  { key: '1–2 days', least: 1, most: 2 },
  { key: '3–6 days', least: 3, most: 6 },
  { key: '1 week', least: 7, most: 13 },
  { key: '2–3 weeks', least: 14, most: 27 },
  { key: '4 weeks or more', least: 28, most: null },
] as const;

const count = (rows: readonly Pick<Standing, 'count'>[]) => rows.reduce((sum, row) => sum + row.count, 0);

/** By how long they have waited. */
export function groupByAge({ rows, today }: { rows: readonly Standing[]; today: string }): Group[] {
  return AGES.map(({ key, least, most }) => {
    const [from, to] = [most === null ? null : addDays(today, -most), addDays(today, -least)];
    // What came a moment ago may have come on a day after the one that was asked for.
    const isIn = ({ since }: Standing) => {
      const age = Math.max(0, daysBetween(since, today));
      return age >= least && (most === null || age <= most);
    };
    return { key, from, to: least === 0 ? null : to, count: count(rows.filter(isIn)) };
  });
}

/** By when they are due: overdue, each of the next days, and later. `days`: as many by themselves. */
export function groupByDue({ rows, today, days }: { rows: readonly Standing[]; today: string; days: number }): Group[] {
  const within = (from: string | null, to: string | null) =>
    count(rows.filter(({ dueOn }) => (from === null || dueOn >= from) && (to === null || dueOn <= to)));
  const group = (key: string, from: string | null, to: string | null) => ({ key, from, to, count: within(from, to) });
  return [
    group('overdue', null, addDays(today, -1)),
    ...Array.from({ length: days }, (_, ahead) => addDays(today, ahead)).map((day) => group(day, day, day)),
    group('later', addDays(today, days), null),
  ];
}
