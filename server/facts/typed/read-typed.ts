import type { CaseField } from '@/server/case-types/schema';
import type { FactValue } from '@/server/facts/contract';
import { isRent, PER, readValue, withSingleBlanks } from '@/server/facts/extract/read-value';
import { readNameAt } from '@/server/facts/extract/read-words';
import { sayHowToWrite } from '@/server/facts/typed/how-to-write';
import { readTypedHousehold } from '@/server/facts/typed/read-typed-household';
import { readTypedLine } from '@/server/facts/typed/read-typed-line';
import { readPaidPer } from '@/server/facts/values/amount-period';
import { parseAmount } from '@/server/facts/values/find-amounts';
import { findDates, parseDate } from '@/server/facts/values/find-dates';
import { findIbans } from '@/server/facts/values/find-ibans';
import { findNationalInsurance } from '@/server/facts/values/find-national-insurance';
import { parsePeriod } from '@/server/facts/values/find-periods';
import { findPhones } from '@/server/facts/values/find-phones';
import { parseQuantity } from '@/server/facts/values/find-quantities';
import type { Span } from '@/server/facts/values/span';

type Field = Pick<CaseField, 'key' | 'kind' | 'dimension'>;

type Typed = {
  field: Field;
  text: string;
  /** ISO 4217, of an amount without a mark: the case type's. */
  currency: string;
  /** What it is typed in place of: an amount that doesn't say how often it falls due is due as often as this one. */
  instead?: FactValue | undefined;
};

/** The value, or the sentence that shows how to write one. */
export type TypedReading = { value: FactValue } | { problem: string };

/**
 * The one value that a text is, by its field's kind. Nothing of the text is passed over: "12 or 13 March 2026" is no day, though the
 * same words on a paper hold one.
 */
export function readTyped(typed: Typed): TypedReading {
  const typedText = withSingleBlanks(typed.text);
  // On papers small letters tell words from such a number; whoever types one need not care.
  const text = typed.field.kind === 'national_insurance' ? typedText.toUpperCase() : typedText;
  const value = readWhole({ ...typed, text });
  // Of what can mean two days a paper is quoted; an officer says which.
  return value && value.type !== 'ambiguous' ? { value } : { problem: sayHowToWrite(typed) };
}

function readWhole({ field, text, currency, instead }: Typed): FactValue | null {
  switch (field.kind) {
    case 'money':
      return readMoney({ field, text, currency, instead });
    case 'line':
      return readTypedLine({ text, currency });
    case 'name':
      return readName(text);
    case 'household':
      return readTypedHousehold(text);
    case 'reference':
    case 'text':
      // An officer who types digits that look like a telephone number knows what they are.
      return readValue({ field: { ...field, kind: 'text' }, quote: text });
    case 'address':
      return /\p{L}/u.test(text) && text.length <= LONGEST_ADDRESS ? readValue({ field, quote: text }) : null;
    default: {
      const span = findSpan(field, text);
      return span && isAllOf(text, span) ? readValue({ field, quote: text }) : null;
    }
  }
}

const LONGEST_ADDRESS = 200;

/** From the beginning of what was read to its end. */
function findSpan({ key, kind }: Field, text: string): Span | null {
  switch (kind) {
    case 'date':
      return parseDate(text, { isBirth: /birth/.test(key), isDateCell: true });
    case 'period':
      return parsePeriod(text) ?? spanOf(findDates(text));
    case 'quantity':
      return parseQuantity(text);
    case 'iban':
      return spanOf(findIbans(text));
    case 'national_insurance':
      return spanOf(findNationalInsurance(text));
    case 'phone':
      return spanOf(findPhones(text));
    default:
      return null;
  }
}

function spanOf(found: readonly Span[]): Span | null {
  const [first] = found;
  const last = found.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/i;

/** Whether no letter or digit stands outside a span, but a day's weekday before it. */
const isAllOf = (text: string, { start, end }: Span): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, start).replace(WEEKDAY, '') + text.slice(end));

/** Words behind an amount that say how often it falls due: "a month", "every four weeks". */
const MOST_WORDS_OF_PER = 3;

function readMoney({ field, text, currency, instead }: Typed): FactValue | null {
  const value = readValue({ field, quote: text, currency });
  const amount = parseAmount(text, { currency, isAmountCell: true });
  if (value?.type !== 'money' || !amount || /[\p{L}\p{N}]/u.test(text.slice(0, amount.start))) return null;
  const rest = text.slice(amount.end).match(/[\p{L}\p{N}.]+/gu) ?? [];
  const per = amount.per ?? readPaidPer(text, amount.end);
  if (per === null ? rest.length > 0 : !PER[per] || rest.length > MOST_WORDS_OF_PER) return null;
  const due = value.per ?? (instead?.type === 'money' ? instead.per : null);
  return isRent(field) && due === null ? null : { ...value, per: due };
}

const LONGEST_NAME = 100;

/** A name is whatever letters an officer says it is; a title before it is left out, as it is on papers. */
function readName(text: string): FactValue | null {
  if (text.length > LONGEST_NAME || !/\p{L}\P{L}*\p{L}/u.test(text) || !/^[\p{L}\p{M}'’`., &/-]+$/u.test(text))
    return null;
  const found = readNameAt(text, { mayBeFirm: true });
  const isWhole =
    found !== null && found.end >= text.length - 1 && /^(?:\p{L}{1,10}\.? ){0,2}$/u.test(text.slice(0, found.start));
  return { type: 'text', text: isWhole ? text.slice(found.start, found.end) : text };
}
