import type { FactOf } from '@/server/rules/operands';

export type AddedLines = {
  /** In minor units: the stated total where they make it. */
  sum: number;
  isTotal: boolean;
  /** The rate that was put on top; 0 where none was. */
  taxPercent: number;
};

/**
 * What a list's lines make, and whether that is the stated total: as they stand, or with one of the rates of tax put on top where the list
 * is of prices before tax. Tax may have been rounded on each line, so that a taxed sum may differ by a penny for each. Where none makes
 * the total, it is the nearest sum not above it: who adds tax to prices before tax and adds wrongly still owes the tax. Null where a
 * line was not read for certain or is in another currency.
 */
export function addLines(input: {
  lines: readonly FactOf<'line'>[];
  total: { minor: number; currency: string };
  taxPercent: readonly number[];
}): AddedLines | null {
  const { lines, total } = input;
  if (lines.length === 0) return null;
  if (lines.some(({ value, isDoubtful }) => isDoubtful || value.currency !== total.currency)) return null;
  const net = lines.reduce((all, { value }) => all + value.minor, 0);
  const sums = [0, ...input.taxPercent].map((taxPercent) => ({
    taxPercent,
    sum: Math.round((net * (100 + taxPercent)) / 100),
    slack: taxPercent === 0 ? 0 : lines.length,
  }));
  const makes = sums.find(({ sum, slack }) => Math.abs(sum - total.minor) <= slack);
  if (makes) return { sum: total.minor, isTotal: true, taxPercent: makes.taxPercent };
  const nearest = sums.filter(({ sum }) => sum <= total.minor).sort((a, b) => b.sum - a.sum)[0];
  return { sum: nearest?.sum ?? net, isTotal: false, taxPercent: nearest?.taxPercent ?? 0 };
}

/** "with 20 % tax", to follow what lines make; empty without. */
export const sayTax = ({ taxPercent }: AddedLines): string => (taxPercent === 0 ? '' : ` with ${taxPercent} % tax`);
