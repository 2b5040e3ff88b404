import type { EACH, FactValue } from '@/server/facts/contract';
import { exponentOf } from '@/server/facts/values/currencies';

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SIGNS: Readonly<Record<string, string>> = { GBP: '£', EUR: '€' };
const PER: Readonly<Record<(typeof EACH)[number], string>> = {
  week: 'a week',
  two_weeks: 'every two weeks',
  four_weeks: 'every four weeks',
  month: 'a month',
  quarter: 'a quarter',
  year: 'a year',
};
const COMPOSITIONS = { single: 'single', couple: 'couple', lone_parent: 'lone parent' } as const;

/** As an officer reads it: "£1,025.50 a month", "12 October 2026 to 14 October 2026", "74 mph", "lone parent, 2 children". */
export function formatValue(value: FactValue): string {
  switch (value.type) {
    case 'money':
      return value.per === null ? formatMoney(value) : `${formatMoney(value)} ${PER[value.per]}`;
    case 'date':
      return formatDay(value.date);
    case 'period':
      return `${formatDay(value.from)} to ${formatDay(value.to)}`;
    case 'quantity':
      return `${value.number} ${value.unit}`;
    case 'text':
      return value.text;
    case 'household':
      return `${COMPOSITIONS[value.composition]}, ${countChildren(value.children)}`;
    case 'line':
      return [value.description, value.date && formatDay(value.date), formatLineAmount(value)]
        .filter(Boolean)
        .join(', ');
  }
}

const formatDay = (iso: string): string => DATE.format(new Date(`${iso}T00:00:00Z`));

function formatMoney({ minor, currency }: { minor: number; currency: string }): string {
  const digits = exponentOf(currency);
  const number = new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${minor < 0 ? '-' : ''}${SIGNS[currency] ?? `${currency} `}${number.format(Math.abs(minor) / 10 ** digits)}`;
}

function formatLineAmount({ minor, currency, charged }: Extract<FactValue, { type: 'line' }>): string {
  const printed = formatMoney({ minor, currency });
  return charged ? `${printed} (charged ${formatMoney(charged)})` : printed;
}

const countChildren = (count: number): string =>
  count === 0 ? 'no children' : count === 1 ? '1 child' : `${count} children`;
