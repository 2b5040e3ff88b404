import type { FactCitation } from '@/server/facts/contract';
import type { Award, AwardLine, RuleFact } from '@/server/rules/contract';

export const citeAll = (...facts: RuleFact[]): FactCitation[] => facts.flatMap(({ citations }) => citations);

/** The total is the lines' sum, whatever they are: an award adds up by construction. Lines of nothing are left out. */
export function makeAward(input: { currency: string; lines: AwardLine[]; per?: 'week' }): Award {
  const lines = input.lines.filter(({ amountMinor }, index) => amountMinor !== 0 || index === 0);
  return {
    currency: input.currency,
    per: input.per ?? null,
    totalMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    lines,
  };
}

export const sumOf = (lines: readonly AwardLine[]): number => lines.reduce((sum, line) => sum + line.amountMinor, 0);

/** What was claimed, before anything was cut or taken off. */
export const sumClaimed = (lines: readonly AwardLine[]): number =>
  sumOf(lines.filter(({ amountMinor, isClaimed }) => amountMinor > 0 || isClaimed === true));
