import type { FactValue, FactValueOf } from '@/server/facts/contract';
import { exponentOf } from '@/server/facts/values/currencies';
import { convertQuantity, parseQuantity } from '@/server/facts/values/find-quantities';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "14 January 2026", from an ISO day. */
export const formatDate = (iso: string): string => DAY.format(new Date(`${iso}T00:00:00Z`));

/** "a, b and c" */
export const formatList = (items: readonly string[], last: 'and' | 'or'): string =>
  new Intl.ListFormat('en-GB', { type: last === 'and' ? 'conjunction' : 'disjunction' }).format(items);

const SIGNS: Readonly<Record<string, string>> = { GBP: '£', EUR: '€' };

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

/** A value as an officer reads it. */
export function formatValue(value: FactValue): string {
  switch (value.type) {
    case 'money':
      return value.per ? `${formatMoney(value)} ${EVERY[value.per]}` : formatMoney(value);
    case 'date':
      return formatDate(value.date);
    case 'period':
      return `${formatDate(value.from)} to ${formatDate(value.to)}`;
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
    case 'quantity': {
      const { number, unit } = value;
      const found = parseQuantity(`${number} ${unit}`);
      const mph = found?.dimension === 'speed' ? Math.round(convertQuantity(found, 'mph') * 10) / 10 : null;
      return { value: Number(number), unit, ...(mph === null ? {} : { mph }) };
    }
    case 'household':
      return { composition: value.composition, children: value.children };
    case 'line': {
      const { description, minor, currency, date, charged } = value;
      return { description, minor, currency, date, charged };
    }
  }
}
