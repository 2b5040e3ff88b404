import type { FactValue, FactValueOf } from '@/server/facts/contract';
import { exponentOf } from '@/server/facts/values/currencies';
import { convertQuantity, parseQuantity } from '@/server/facts/values/find-quantities';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const DAY_OF_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** "14 January 2026", from an ISO day. */
export const formatDate = (iso: string): string => DAY.format(new Date(`${iso}T00:00:00Z`));

/** "a, b and c" */
export const formatList = (items: readonly string[], last: 'and' | 'or'): string => LISTS[last].format(items);

/** The same of a list that may be long: "a, b and 38 more". */
export const formatSome = (items: readonly string[], most: number): string => {
  const rest = items.length - most;
  return formatList([...items.slice(0, most), ...(rest > 0 ? [`${rest} more`] : [])], 'and');
};

/** A text of no more than `most` characters; the end of a longer one is left out, and a sign put there. */
export const cutShort = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

const LISTS = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

const SIGNS: Readonly<Record<string, string>> = { GBP: '£', EUR: '€' };

const CURRENCIES: Readonly<Record<string, string>> = { GBP: 'pounds', EUR: 'euro' };

/** As it is called in a sentence: "euro"; the code of a currency that no case type pays in. */
export const nameCurrency = (currency: string): string => CURRENCIES[currency] ?? currency;

/** "£1,240.00", "-€3.50", "CHF 12.00"; in the decimals of the currency. */
export function formatMoney({ minor, currency }: { minor: number; currency: string }): string {
  const digits = exponentOf(currency);
  const number = new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${minor < 0 ? '-' : ''}${SIGNS[currency] ?? `${currency} `}${number.format(Math.abs(minor) / 10 ** digits)}`;
}

const EVERY: Record<NonNullable<FactValueOf<'money'>['per']>, string> = {
  week: 'a week',
  two_weeks: 'every two weeks',
  four_weeks: 'every four weeks',
  month: 'a month',
  quarter: 'a quarter',
  year: 'a year',
};

const COMPOSITIONS = { single: 'single', couple: 'couple', lone_parent: 'lone parent' } as const;

/** Days that one date can be: "3 April or 4 March 2026", the year said once where it is the same. */
export function formatReadings(days: readonly string[]): string {
  const [first = ''] = days;
  const isOneYear = days.every((day) => day.slice(0, 4) === first.slice(0, 4));
  return days
    .map((day, at) =>
      isOneYear && at < days.length - 1 ? DAY_OF_YEAR.format(new Date(`${day}T00:00:00Z`)) : formatDate(day),
    )
    .join(' or ');
}

/** A value as an officer reads it. */
export function formatValue(value: FactValue): string {
  switch (value.type) {
    case 'money':
      return value.per ? `${formatMoney(value)} ${EVERY[value.per]}` : formatMoney(value);
    case 'date':
      return formatDate(value.date);
    case 'period':
      return `${formatDate(value.from)} to ${formatDate(value.to)}`;
    case 'ambiguous': {
      const days = value.readings.flatMap((reading) => (reading.type === 'date' ? [reading.date] : []));
      return days.length === value.readings.length
        ? formatReadings(days)
        : value.readings.map(formatValue).join(', or ');
    }
    case 'quantity':
      return `${value.number} ${value.unit}`;
    case 'text':
      return value.text;
    case 'household':
      return `${COMPOSITIONS[value.composition]}, ${countChildren(value.children)}`;
    case 'line':
      return [
        value.description,
        formatMoney(value),
        ...(value.charged ? [`charged as ${formatMoney(value.charged)}`] : []),
        ...(value.date ? [formatDate(value.date)] : []),
        ...(value.dateReadings ? [formatReadings(value.dateReadings)] : []),
      ]
        .filter((part) => part !== '')
        .join(', ');
  }
}

const countChildren = (count: number): string =>
  count === 0 ? 'no children' : count === 1 ? '1 child' : `${count} children`;

/**
 * A value as the interface gives it out: words and ISO days as plain strings, everything else as an object. A speed also says its miles
 * an hour, rounded to a tenth.
 */
export function describeValue(value: FactValue) {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'date':
      return value.date;
    case 'money': {
      const { minor, currency, per } = value;
      return { minor, currency, ...(per ? { per } : {}) };
    }
    case 'period':
      return { from: value.from, to: value.to };
    case 'ambiguous':
      return { ambiguous: value.readings.map(describeDates) };
    case 'quantity': {
      const { number, unit } = value;
      const found = parseQuantity(`${number} ${unit}`);
      const mph = found?.dimension === 'speed' ? Math.round(convertQuantity(found, 'mph') * 10) / 10 : null;
      return { value: Number(number), unit, ...(mph === null ? {} : { mph }) };
    }
    case 'household':
      return { composition: value.composition, children: value.children };
    case 'line': {
      const { description, minor, currency, date, dateReadings, charged } = value;
      return { description, minor, currency, date, ...(dateReadings ? { ambiguous: dateReadings } : {}), charged };
    }
  }
}

const describeDates = (value: FactValueOf<'date'> | FactValueOf<'period'>): string | { from: string; to: string } =>
  value.type === 'date' ? value.date : { from: value.from, to: value.to };
