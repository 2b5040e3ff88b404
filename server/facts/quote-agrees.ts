import type { CaseType } from '@/server/case-types/schema';
import type { FactValue, FactValueOf } from '@/server/facts/contract';
import { readHousehold } from '@/server/facts/extract/read-household';
import { findAmounts } from '@/server/facts/values/find-amounts';
import { findDates } from '@/server/facts/values/find-dates';
import { findPeriods } from '@/server/facts/values/find-periods';
import { compareQuantities, findQuantities, parseQuantity } from '@/server/facts/values/find-quantities';

type Quoted = { caseType: CaseType; field: string; value: FactValue; citations: readonly { quote: string }[] };

/**
 * Whether cited words say a value too, however they write it: one reading of a date that can be read two ways is enough. Null where
 * nothing is cited.
 */
export function doesQuoteAgree({ caseType, field, value, citations }: Quoted): boolean | null {
  if (citations.length === 0) return null;
  const quote = citations.map((citation) => citation.quote).join('\n');
  switch (value.type) {
    case 'money':
    case 'line':
      return saysAmount({ quotes: citations.map((citation) => citation.quote), value, currency: caseType.currency });
    case 'date':
      return saysDay(quote, { day: value.date, isBirth: /birth/.test(field) });
    case 'ambiguous':
      return value.readings.some((reading) => doesQuoteAgree({ caseType, field, value: reading, citations }));
    case 'period':
      return (
        findPeriods(quote).some(({ readings }) =>
          readings.some(({ from, to }) => from === value.from && to === value.to),
        ) ||
        (saysDay(quote, { day: value.from }) && saysDay(quote, { day: value.to }))
      );
    case 'quantity': {
      const meant = parseQuantity(`${value.number} ${value.unit}`);
      return findQuantities(quote).some(
        (found) => found.dimension === meant?.dimension && compareQuantities(found, meant) === 0,
      );
    }
    case 'household': {
      const read = readHousehold(quote);
      return read?.composition === value.composition && read.children === value.children;
    }
    case 'text':
      return saysWords(quote, value.text);
  }
}

/** Each citation by itself, as a cell can be an amount that stands in no sentence. */
const saysAmount = (input: {
  quotes: string[];
  value: FactValueOf<'money'> | FactValueOf<'line'>;
  currency: string;
}): boolean =>
  input.quotes.some((quote) =>
    findAmounts(quote, { currency: input.currency, isAmountCell: true }).some(
      ({ minor, currency }) => minor === input.value.minor && currency === input.value.currency,
    ),
  );

const saysDay = (quote: string, { day, isBirth = false }: { day: string; isBirth?: boolean }): boolean =>
  findDates(quote, { isBirth, isDateCell: true }).some(({ readings }) => readings.includes(day));

/** The same letters and digits in a row, or each of the words wherever it stands: "CASTLE, Winifred". */
function saysWords(quote: string, text: string): boolean {
  const stands = listWords(quote);
  const words = listWords(text);
  if (words.length === 0) return false;
  return words.every((word) => stands.includes(word)) || stands.join('').includes(words.join(''));
}

const listWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
