import type { Row, Target } from './measure';

export type Spread = { low: number; middle: number; high: number };

/** The quartiles, by linear interpolation between neighbours. */
export function spreadOf(values: number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const [below = Number.NaN, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}

/** The nearest-rank percentile: a value that was measured, and none that was made up between two. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Ours to the floor, pair by pair. Null where there is no floor. */
export const ratiosOf = ({ ours, floor }: Pick<Row, 'ours' | 'floor'>): number[] | null =>
  floor && ours.map((value, index) => value / (floor[index] ?? Number.NaN));

/** What tells one version from another: the ratio where there is a floor, since it depends least on the machine. */
export const telling = (row: Pick<Row, 'ours' | 'floor'>): number[] => ratiosOf(row) ?? row.ours;

export function isMet({ row, target }: { row: Pick<Row, 'ours' | 'floor'>; target: Target }): boolean {
  const values = target.of === 'ratio' ? ratiosOf(row) : row.ours;
  if (!values) throw new Error('A target for the ratio wants a floor.');
  const value = target.share === undefined ? spreadOf(values).middle : percentile(values, target.share);
  return 'most' in target ? value <= target.most : value >= target.least;
}

/**
 * How far the values of one lie above those of another, by their ranks alone: Mann and Whitney's U as a normal score. Values need no
 * particular distribution. Ties count half.
 */
export function rankScore(one: number[], other: number[]): number {
  const above = one.flatMap((value) => other.map((rival) => (value === rival ? 0.5 : value > rival ? 1 : 0)));
  const pairs = one.length * other.length;
  const u = above.reduce((sum: number, won) => sum + won, 0);
  return (u - pairs / 2) / Math.sqrt((pairs * (one.length + other.length + 1)) / 12);
}
