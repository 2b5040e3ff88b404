import type { FactOf } from '@/server/rules/operands';

/**
 * What a list's lines make, and whether that is the stated total: as they stand, or with one of the rates of tax put on top where the list
 * is of prices before tax. Null where a line was not read for certain or is in another currency.
 */
export function addLines(input: {
  lines: readonly FactOf<'line'>[];
  total: { minor: number; currency: string };
  taxPercent: readonly number[];
}): { sum: number; isTotal: boolean } | null {
  const { lines, total } = input;
  if (lines.length === 0) return null;
  if (lines.some(({ value, isDoubtful }) => isDoubtful || value.currency !== total.currency)) return null;
  const sum = lines.reduce((all, { value }) => all + value.minor, 0);
  const sums = [0, ...input.taxPercent].map((percent) => Math.round((sum * (100 + percent)) / 100));
  return sums.includes(total.minor) ? { sum: total.minor, isTotal: true } : { sum, isTotal: false };
}
