import { cutShort, formatValue } from '@/server/facts/display';
import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import { type CountedOnce, countOnce } from '@/server/rules/count-once';
import { daysOf } from '@/server/rules/line-days';
import { type FactOf, factsOf, isLacking, type Lacking, labelOf, readTwoWays } from '@/server/rules/operands';
import { readLines } from '@/server/rules/read-lines';
import { localeOf, tellIn } from '@/server/rules/tell-in';

/** A receipt in the currency of the claim. `fact` is a line of its own, or a paper's total such as a fare. */
export type Receipt = {
  minor: number;
  /** The days that its date can be; none where it bears no date. */
  days: readonly string[];
  words: string;
  fact: RuleFact;
};
export type MatchedLine = { line: FactOf<'line'>; receipt: Receipt | null };
export type Matching = {
  matched: MatchedLine[];
  /** Each once, however often it was sent. */
  receipts: Receipt[];
  /** Why it can't be told whether a line has its receipt; null where it can. */
  open: Lacking | null;
};

/**
 * Each claimed line with its receipt: by amount, then by date, then by words. One receipt serves one line, and so do all its copies. What
 * a receipt in another currency counts for is what was charged; one that doesn't say it counts for nothing. Lacking where it isn't known
 * which lines are claimed.
 */
export function matchReceipts(
  input: CaseToJudge,
  { lines: key, receipts: keys }: { lines: string; receipts: readonly string[] },
): Matching | Lacking {
  const lines = readLines(input, key);
  if (isLacking(lines)) return lines;
  const counted = countReceipts(input, keys);
  const receipts = counted.facts.flatMap((fact) => readReceipt(input, fact));
  const pairs = lines.flatMap((line) =>
    receipts
      .filter(({ minor }) => minor === line.value.minor)
      .map((receipt) => ({ line, receipt, likeness: rate(line, receipt) })),
  );
  const found = new Map<FactOf<'line'>, Receipt>();
  const used = new Set<Receipt>();
  for (const { line, receipt } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (found.has(line) || used.has(receipt)) continue;
    found.set(line, receipt);
    used.add(receipt);
  }
  const matched = lines.map((line) => ({ line, receipt: found.get(line) ?? null }));
  return { matched, receipts, open: findOpen(input, { matched, receipts, counted }) };
}

/** What is taken off, such as an advance or a refund, needs no receipt. */
export const lacksReceipt = ({ line, receipt }: MatchedLine): boolean => receipt === null && line.value.minor > 0;

type Counted = CountedOnce<FactOf<'money'> | FactOf<'line'>>;

/** The receipts of these fields, each once. */
export const countReceipts = (input: CaseToJudge, keys: readonly string[]): Counted =>
  countOnce(
    input,
    keys.flatMap((key) => [...factsOf(input, key, 'money'), ...factsOf(input, key, 'line')]),
  );

function readReceipt(input: CaseToJudge, fact: FactOf<'money'> | FactOf<'line'>): Receipt[] {
  const { currency } = input.caseType;
  const { value } = fact;
  if (value.type === 'money')
    return value.currency === currency
      ? [{ minor: value.minor, days: [], words: labelOf(input, fact.field), fact }]
      : [];
  const counted = [value, value.charged].find((amount) => amount?.currency === currency);
  return counted ? [{ minor: counted.minor, days: daysOf(value), words: value.description, fact }] : [];
}

function findOpen(
  input: CaseToJudge,
  { matched, receipts, counted }: Pick<Matching, 'matched' | 'receipts'> & { counted: Counted },
): Lacking | null {
  const used = new Set(matched.flatMap(({ receipt }) => receipt?.fact ?? []));
  const misread = counted.misread.find((pair) => pair.every((fact) => used.has(fact)));
  if (misread) return { ...readTwoWays(input, misread[1]), facts: misread };
  const without = matched.filter(lacksReceipt);
  if (without.length === 0) return null;
  const doubtful = receipts.find(({ fact }) => fact.isDoubtful && !used.has(fact))?.fact;
  if (doubtful) return readTwoWays(input, doubtful);
  // Two receipts that say the same can be one that was sent twice, or two rides of one price on one day.
  const alike = counted.copies.find(
    ({ fact, isKnown }) =>
      !isKnown && readReceipt(input, fact).some(({ minor }) => without.some(({ line }) => line.value.minor === minor)),
  );
  return alike ? askWhetherTwo(input, [alike.of, alike.fact]) : null;
}

/** Characters of a receipt's words that a question repeats. */
const LONGEST_SHOWN = 200;

function askWhetherTwo(input: CaseToJudge, facts: [RuleFact, RuleFact]): Lacking {
  const [{ field, value }] = facts;
  const locale = localeOf(input);
  const shown = cutShort(
    value.type === 'line' ? formatValue(value, locale) : `${labelOf(input, field)}, ${formatValue(value, locale)}`,
    LONGEST_SHOWN,
  );
  return {
    lacking: `two papers show ${shown}, and can be one receipt that was sent twice`,
    facts,
    field,
    ask: {
      words: tellIn(input, {
        en: () =>
          `Please tell us whether you paid this once or twice, since two of your papers show the same: ${shown}. If twice, please send something that tells them apart, such as their times or numbers.`,
        es: () =>
          `Díganos si pagó esto una o dos veces, ya que dos de sus documentos muestran lo mismo: ${shown}. Si fueron dos veces, envíe algo que los distinga, como las horas o los números.`,
      }),
    },
  };
}

/** A shared day weighs more than all words together. */
function rate({ value }: FactOf<'line'>, receipt: Receipt): number {
  const words = new Set(value.description.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const shared = (receipt.words.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => words.has(word)).length;
  const isOnDay = daysOf(value).some((day) => receipt.days.includes(day));
  return (isOnDay ? 1 : 0) + Math.min(shared, 9) / 10;
}
