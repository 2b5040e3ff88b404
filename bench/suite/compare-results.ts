import type { Measured, Results } from './measure';
import { rankScore, spreadOf, telling } from './statistics';

/** A smaller change is none that anybody would act on. */
const LEAST_CHANGE = 0.05;
/** Fewer values can't be told apart with the certainty that many rows ask for. */
const LEAST_VALUES = 7;
/** By chance alone values lie so far apart once in 500 rows, and for the worse once in 1,000. */
const APART_FROM = 3.1;

export type Verdict = 'worse' | 'better' | 'same' | 'too_few' | 'new' | 'gone';
export type Compared = { measure: string; key: string; what: string; verdict: Verdict; change: number | null };

/**
 * What got worse or better beyond the spread: the values of the two lie apart by their ranks, and their middles by more than a twentieth.
 * `change`: by how much of the earlier middle; positive is worse.
 */
export function compareResults({ before, after }: { before: Results; after: Results }): Compared[] {
  const earlier = new Map(before.rows.map((row) => [nameOf(row), row]));
  const later = new Set(after.rows.map(nameOf));
  return [
    ...after.rows.map((row) => compareRow({ before: earlier.get(nameOf(row)), after: row })),
    ...before.rows
      .filter((row) => !later.has(nameOf(row)))
      .map((row) => ({ ...titleOf(row), verdict: 'gone' as const, change: null })),
  ];
}

const nameOf = ({ measure, key }: Measured) => `${measure} ${key}`;
const titleOf = ({ measure, key, what }: Measured) => ({ measure, key, what });

function compareRow({ before, after }: { before: Measured | undefined; after: Measured }): Compared {
  if (!before) return { ...titleOf(after), verdict: 'new', change: null };
  const [then, now] = [telling(before), telling(after)];
  const rise = spreadOf(now).middle / spreadOf(then).middle - 1;
  const change = after.isMoreBetter ? -rise : rise;
  if (Math.min(then.length, now.length) < LEAST_VALUES) return { ...titleOf(after), verdict: 'too_few', change };
  const isApart = Math.abs(rise) > LEAST_CHANGE && Math.abs(rankScore(now, then)) > APART_FROM;
  return { ...titleOf(after), verdict: !isApart ? 'same' : change > 0 ? 'worse' : 'better', change };
}
