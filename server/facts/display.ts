import { LANGUAGE_TAGS, type Locale } from '@/messages/locales';
import type { FactValue, FactValueOf } from '@/server/facts/contract';
import { exponentOf } from '@/server/facts/values/currencies';
import { convertQuantity, parseQuantity } from '@/server/facts/values/find-quantities';

const inEach = <Formats>(make: (tag: string) => Formats): Record<Locale, Formats> => ({
  en: make(LANGUAGE_TAGS.en),
  es: make(LANGUAGE_TAGS.es),
});

const DAYS = inEach(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

const DAYS_OF_YEAR = inEach((tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' }));

/** "14 January 2026", "14 de enero de 2026", from an ISO day. */
export const formatDate = (iso: string, locale: Locale = 'en'): string =>
  DAYS[locale].format(new Date(`${iso}T00:00:00Z`));

/** "a, b and c" */
export const formatList = (items: readonly string[], last: 'and' | 'or', locale: Locale = 'en'): string =>
  LISTS[last][locale].format(items);

const MORE: Record<Locale, string> = { en: 'more', es: 'más' };

/** The same of a list that may be long: "a, b and 38 more". */
export const formatSome = (items: readonly string[], most: number, locale: Locale = 'en'): string => {
  const rest = items.length - most;
  return formatList([...items.slice(0, most), ...(rest > 0 ? [`${rest} ${MORE[locale]}`] : [])], 'and', locale);
};

/** A text of no more than `most` characters; the end of a longer one is left out, and a sign put there. */
export const cutShort = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

const LISTS = {
  and: inEach((tag) => new Intl.ListFormat(tag, { type: 'conjunction' })),
  or: inEach((tag) => new Intl.ListFormat(tag, { type: 'disjunction' })),
};

const SIGNS: Readonly<Record<string, string>> = { GBP: '£', EUR: '€' };

const CURRENCIES: Record<Locale, Readonly<Record<string, string>>> = {
  en: { GBP: 'pounds', EUR: 'euro' },
  es: { GBP: 'libras', EUR: 'euros' },
};

/** As it is called in a sentence: "euro"; the code of a currency that no case type pays in. */
export const nameCurrency = (currency: string, locale: Locale = 'en'): string =>
  CURRENCIES[locale][currency] ?? currency;

/** "£1,240.00", "-€3.50", "CHF 12.00"; in Spanish "1.240,00 £", with a space that never breaks. In the decimals of the currency. */
export function formatMoney({ minor, currency }: { minor: number; currency: string }, locale: Locale = 'en'): string {
  const digits = exponentOf(currency);
  if (locale === 'es') {
    const format = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: 'always' } as const;
    const sum = new Intl.NumberFormat(LANGUAGE_TAGS.es, format).format(Math.abs(minor) / 10 ** digits);
    return `${minor < 0 ? '-' : ''}${sum}\u00a0${SIGNS[currency] ?? currency}`;
  }
  const number = new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${minor < 0 ? '-' : ''}${SIGNS[currency] ?? `${currency} `}${number.format(Math.abs(minor) / 10 ** digits)}`;
}

const EVERY: Record<Locale, Record<NonNullable<FactValueOf<'money'>['per']>, string>> = {
  en: {
    week: 'a week',
    two_weeks: 'every two weeks',
    four_weeks: 'every four weeks',
    month: 'a month',
    quarter: 'a quarter',
    year: 'a year',
  },
  es: {
    week: 'por semana',
    two_weeks: 'cada dos semanas',
    four_weeks: 'cada cuatro semanas',
    month: 'al mes',
    quarter: 'al trimestre',
    year: 'al año',
  },
};

const COMPOSITIONS: Record<Locale, Record<FactValueOf<'household'>['composition'], string>> = {
  en: { single: 'single', couple: 'couple', lone_parent: 'lone parent' },
  es: { single: 'persona sola', couple: 'pareja', lone_parent: 'familia monoparental' },
};

const OR: Record<Locale, string> = { en: 'or', es: 'o' };

/** Days that one date can be: "3 April or 4 March 2026", the year said once where it is the same. */
export function formatReadings(days: readonly string[], locale: Locale = 'en'): string {
  const [first = ''] = days;
  const isOneYear = days.every((day) => day.slice(0, 4) === first.slice(0, 4));
  return days
    .map((day, at) =>
      isOneYear && at < days.length - 1
        ? DAYS_OF_YEAR[locale].format(new Date(`${day}T00:00:00Z`))
        : formatDate(day, locale),
    )
    .join(` ${OR[locale]} `);
}

/** A value as an officer reads it, and a claimant in their language. */
export function formatValue(value: FactValue, locale: Locale = 'en'): string {
  switch (value.type) {
    case 'money':
      return value.per ? `${formatMoney(value, locale)} ${EVERY[locale][value.per]}` : formatMoney(value, locale);
    case 'date':
      return formatDate(value.date, locale);
    case 'period':
      return locale === 'es'
        ? `del ${formatDate(value.from, locale)} al ${formatDate(value.to, locale)}`
        : `${formatDate(value.from)} to ${formatDate(value.to)}`;
    case 'ambiguous': {
      const days = value.readings.flatMap((reading) => (reading.type === 'date' ? [reading.date] : []));
      return days.length === value.readings.length
        ? formatReadings(days, locale)
        : value.readings.map((reading) => formatValue(reading, locale)).join(`, ${OR[locale]} `);
    }
    case 'quantity':
      return `${value.number} ${value.unit}`;
    case 'text':
      return value.text;
    case 'household':
      return `${COMPOSITIONS[locale][value.composition]}, ${COUNT_CHILDREN[locale](value.children)}`;
    case 'line':
      return [
        value.description,
        formatMoney(value, locale),
        ...(value.charged ? [`${CHARGED_AS[locale]} ${formatMoney(value.charged, locale)}`] : []),
        ...(value.date ? [formatDate(value.date, locale)] : []),
        ...(value.dateReadings ? [formatReadings(value.dateReadings, locale)] : []),
      ]
        .filter((part) => part !== '')
        .join(', ');
  }
}

const CHARGED_AS: Record<Locale, string> = { en: 'charged as', es: 'cobrado como' };

const COUNT_CHILDREN: Record<Locale, (count: number) => string> = {
  en: (count) => (count === 0 ? 'no children' : count === 1 ? '1 child' : `${count} children`),
  es: (count) => (count === 0 ? 'sin hijos' : count === 1 ? '1 hijo' : `${count} hijos`),
};

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
