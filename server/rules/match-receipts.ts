import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import { type FactOf, factsOf, labelOf } from '@/server/rules/operands';

/** A receipt in the currency of the claim. `fact` is a line of its own, or a paper's total such as a fare. */
export type Receipt = {
  minor: number;
  /** The days that its date can be; none where it bears no date. */
  days: readonly string[];
  words: string;
  fact: RuleFact;
};
export type MatchedLine = { line: FactOf<'line'>; receipt: Receipt | null };

/**
 * Each claimed line with its receipt: by amount, then by date, then by words. One receipt serves one line. What a receipt in another
 * currency counts for is what was charged; one that doesn't say it counts for nothing.
 */
export function matchReceipts(
  input: CaseToJudge,
  { lines: key, receipts: keys }: { lines: string; receipts: readonly string[] },
): MatchedLine[] {
  const lines = factsOf(input, key, 'line');
  const receipts = listReceipts(input, keys);
  const pairs = lines.flatMap((line) =>
    receipts
      .filter(({ minor }) => minor === line.value.minor)
      .map((receipt) => ({ line, receipt, likeness: rate(line, receipt) })),
  );
  const matched = new Map<FactOf<'line'>, Receipt>();
  const used = new Set<Receipt>();
  for (const { line, receipt } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (matched.has(line) || used.has(receipt)) continue;
    matched.set(line, receipt);
    used.add(receipt);
  }
  return lines.map((line) => ({ line, receipt: matched.get(line) ?? null }));
}

/** A receipt that was read two ways, where a line may lack its own for that reason alone. */
export function findOpenReceipt(
  input: CaseToJudge,
  matched: readonly MatchedLine[],
  keys: readonly string[],
): RuleFact | undefined {
  if (matched.every(({ receipt }) => receipt !== null)) return undefined;
  const used = new Set(matched.flatMap(({ receipt }) => receipt?.fact ?? []));
  return listReceipts(input, keys).find(({ fact }) => fact.isDoubtful && !used.has(fact))?.fact;
}

export function listReceipts(input: CaseToJudge, keys: readonly string[]): Receipt[] {
  const { currency } = input.caseType;
  return keys.flatMap((key) => [
    ...factsOf(input, key, 'money')
      .filter(({ value }) => value.currency === currency)
      .map((fact) => ({ minor: fact.value.minor, days: [], words: labelOf(input, key), fact })),
    ...factsOf(input, key, 'line').flatMap((fact) => {
      const counted = [fact.value, fact.value.charged].find((amount) => amount?.currency === currency);
      return counted ? [{ minor: counted.minor, days: daysOf(fact.value), words: fact.value.description, fact }] : [];
    }),
  ]);
}

/** A shared day weighs more than all words together. */
function rate({ value }: FactOf<'line'>, receipt: Receipt): number {
  const words = new Set(value.description.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const shared = (receipt.words.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => words.has(word)).length;
  const isOnDay = daysOf(value).some((day) => receipt.days.includes(day));
  return (isOnDay ? 1 : 0) + Math.min(shared, 9) / 10;
}

/** The days that a line's date can be. */
export const daysOf = ({ date, dateReadings = [] }: FactOf<'line'>['value']): readonly string[] =>
  date === null ? dateReadings : [date];
