import type { CaseField } from '@/server/case-types/schema';
import type { EACH, FactValue, FactValueOf } from '@/server/facts/contract';
import { isBirth } from '@/server/facts/extract/find-birth-dates';
import { isBetweenEnds } from '@/server/facts/extract/find-ends';
import { readHousehold } from '@/server/facts/extract/read-household';
import { readNameAt } from '@/server/facts/extract/read-words';
import { type PaidPer, readPaidPer } from '@/server/facts/values/amount-period';
import type { DateOrder } from '@/server/facts/values/date-readings';
import { parseAmount } from '@/server/facts/values/find-amounts';
import { findDates, parseDate } from '@/server/facts/values/find-dates';
import { findIbans } from '@/server/facts/values/find-ibans';
import { findNationalInsurance } from '@/server/facts/values/find-national-insurance';
import { parsePeriod } from '@/server/facts/values/find-periods';
import { findPhones } from '@/server/facts/values/find-phones';
import { findPostcodes } from '@/server/facts/values/find-postcodes';
import { parseQuantity } from '@/server/facts/values/find-quantities';
import { UNITS } from '@/server/facts/values/units';

type Reading = {
  field: Pick<CaseField, 'key' | 'kind' | 'dimension'>;
  quote: string;
  /** ISO 4217, of an amount without a mark: the paper's own, else the case type's. */
  currency?: string;
  /** The paper's order of day and month, where its other dates prove it. */
  order?: DateOrder | null;
  /** The label's words, which may say how often an amount falls due. */
  label?: string;
};

/** The value of a field that a quote yields by its own words; null where it yields none, or more than one. */
export function readValue(reading: Reading): FactValue | null {
  const { field, quote } = reading;
  switch (field.kind) {
    case 'money':
      return readMoney(reading);
    case 'date': {
      const found = parseDate(quote, { ...orderOf(reading), isBirth: isBirth(field), isDateCell: true });
      return found && oneOrSeveral(found.readings.map((date) => ({ type: 'date', date })));
    }
    case 'period': {
      const found = parsePeriod(quote, orderOf(reading));
      return found ? oneOrSeveral(found.readings.map((period) => ({ type: 'period', ...period }))) : readEnds(reading);
    }
    case 'quantity': {
      const quantity = parseQuantity(quote);
      if (!quantity || (field.dimension && UNITS[quantity.unit].dimension !== field.dimension)) return null;
      return { type: 'quantity', number: quantity.number, unit: quantity.unit };
    }
    case 'iban': {
      const [iban, other] = findIbans(quote);
      return iban?.isValid && !other ? { type: 'text', text: iban.iban } : null;
    }
    case 'national_insurance': {
      const [found, other] = findNationalInsurance(quote);
      return found && !other
        ? { type: 'text', text: found.number.replace(/^(..)(..)(..)(..)(.)$/, '$1 $2 $3 $4 $5') }
        : null;
    }
    case 'phone': {
      const line = withSingleBlanks(quote);
      const [phone, other] = findPhones(line);
      return phone && !other ? { type: 'text', text: line.slice(phone.start, phone.end) } : null;
    }
    case 'name':
      return readName(quote);
    case 'address':
      return { type: 'text', text: joinLines(mendPostcode(quote)) };
    case 'reference':
      return findPhones(quote).length > 0 ? null : readWords(quote);
    case 'text':
      return readWords(quote);
    case 'household':
      return readHousehold(quote);
    case 'line':
      return null;
  }
}

type Dated = FactValueOf<'date'> | FactValueOf<'period'>;

/** What a date or period says; where day and month could be either, or the century, all of it. */
function oneOrSeveral(readings: readonly Dated[]): FactValue | null {
  const [first, ...others] = readings;
  if (!first) return null;
  return others.length === 0 ? first : { type: 'ambiguous', readings: [...readings] };
}

const orderOf = ({ order }: Reading): { order?: DateOrder } => (order ? { order } : {});

/** How often an amount falls due, as facts keep it; none for what no such amount is paid by, such as an hour. */
export const PER: Readonly<Partial<Record<PaidPer, (typeof EACH)[number]>>> = {
  week: 'week',
  fortnight: 'two_weeks',
  four_weeks: 'four_weeks',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};
const IN_LABEL: readonly (readonly [RegExp, (typeof EACH)[number]])[] = [
  [/(?:four|4)[ -]?week/i, 'four_weeks'],
  [/fortnight|two[ -]week|2[ -]week/i, 'two_weeks'],
  [/week|wöchentlich|wochen|hebdomadaire|semanal|settimanale|tygodni|wekelijks/i, 'week'],
  [/month|pcm|monat|mensuel|mensual|mensile|mensal|miesięczn|maand/i, 'month'],
  [/quarter/i, 'quarter'],
  [/annual|per year|yearly|per annum/i, 'year'],
];

function readMoney({ field, quote, currency, label = '' }: Reading): FactValue | null {
  const amount = parseAmount(quote, { ...(currency ? { currency } : {}), isAmountCell: true });
  if (!amount?.currency || amount.range !== null || amount.isSignDoubtful) return null;
  const own = amount.per ?? readPaidPer(quote, amount.end);
  const per = own
    ? (PER[own] ?? null)
    : isRent(field)
      ? (IN_LABEL.find(([words]) => words.test(label))?.[1] ?? null)
      : null;
  return { type: 'money', minor: amount.minor, currency: amount.currency, per };
}

/** An amount that is nothing without how often it falls due. */
export const isRent = ({ key }: { key: string }): boolean => key === 'rent';

/** The two ends of a period in boxes of their own. */
function readEnds(reading: Reading): FactValue | null {
  const [first, last, ...others] = findDates(reading.quote, orderOf(reading));
  if (!first?.date || !last?.date || others.length > 0 || first.date > last.date) return null;
  if (!isBetweenEnds(reading.quote.slice(first.end, last.start))) return null;
  return { type: 'period', from: first.date, to: last.date };
}

/** Longer words are a passage and no value. */
const MAX_WORDS = 200;

function readWords(quote: string): FactValue | null {
  const text = withSingleBlanks(quote);
  return /[\p{L}\p{N}]/u.test(text) && text.length <= MAX_WORDS ? { type: 'text', text } : null;
}

function readName(quote: string): FactValue | null {
  const found = readNameAt(withSingleBlanks(quote), { mayBeFirm: true });
  return found ? { type: 'text', text: withSingleBlanks(quote).slice(found.start, found.end) } : null;
}

/** A letter for a digit, or a digit for a letter, where only a postcode fits the place. */
function mendPostcode(address: string): string {
  const postcode = findPostcodes(address).at(-1);
  if (!postcode || postcode.mends.length === 0) return address;
  return address.slice(0, postcode.start) + postcode.postcode + address.slice(postcode.end);
}

export const withSingleBlanks = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An address as one line: where a line ends without a comma, one is put; its postcode as the country writes it. */
function joinLines(text: string): string {
  const line = withSingleBlanks(
    text.replace(/(?<![,\s])\s+(?=[\p{Lu}\d])/gu, (gap) => (gap.includes('\n') ? ', ' : gap)),
  );
  const last = findPostcodes(line).at(-1);
  if (!last || last.mends.length === 0) return line;
  return line.slice(0, last.start) + last.postcode + line.slice(last.end);
}
