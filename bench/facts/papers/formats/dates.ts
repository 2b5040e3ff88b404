import type { Chooser } from '../engine/choose';
import type { Piece } from '../engine/words';
import type { PaperLanguage } from '../stock/languages';
import { splitDay } from './days';

const LOCALES: Readonly<Record<PaperLanguage, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
  pt: 'pt-PT',
  pl: 'pl-PL',
  nl: 'nl-NL',
};
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatPart(
  iso: string,
  language: PaperLanguage,
  part: 'month' | 'short' | 'weekday' | 'weekday short',
): string {
  const key = `${language}/${part}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const options: Intl.DateTimeFormatOptions =
      part === 'month'
        ? { day: 'numeric', month: 'long' }
        : part === 'short'
          ? { day: 'numeric', month: 'short' }
          : { weekday: part === 'weekday' ? 'long' : 'short' };
    formatter = new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', ...options });
    formatters.set(key, formatter);
  }
  const wanted = part === 'month' || part === 'short' ? 'month' : 'weekday';
  return formatter.formatToParts(new Date(`${iso}T00:00:00Z`)).find(({ type }) => type === wanted)?.value ?? '';
}

/** The year of a birth is written in full: two digits of it could be either century's. */
export const withFullYear = (style: DateStyle): DateStyle => ({
  ...style,
  pattern: style.pattern.replace(/(?<!y)yy(?!y)/, 'yyyy'),
});

/** A day of a week, of a month, a month's name and a year, with the marks between them. */
export type DateStyle = { pattern: string; language: PaperLanguage };

const PATTERNS: Readonly<Record<PaperLanguage, readonly string[]>> = {
  en: [
    'd Month yyyy',
    'dd/mm/yyyy',
    'd Mon yyyy',
    'dd.mm.yyyy',
    'Weekday, d Month yyyy',
    'dd-Mon-yyyy',
    'dd/mm/yy',
    'yyyy-mm-dd',
    'dth Month yyyy',
    'Weekday d Month yyyy',
    'dd-mm-yyyy',
    'd Mon yy',
    'Month d, yyyy',
    'yyyy/mm/dd',
    'd/m/yyyy',
  ],
  de: [
    'd. Month yyyy',
    'dd.mm.yyyy',
    'dd.mm.yy',
    'Weekday, d. Month yyyy',
    'Wkd, dd.mm.yyyy',
    'yyyy-mm-dd',
    'd.m.yyyy',
    'd. Mon yyyy',
  ],
  fr: [
    'd Month yyyy',
    'dd/mm/yyyy',
    'Weekday d Month yyyy',
    'dd.mm.yyyy',
    'dd/mm/yy',
    'yyyy-mm-dd',
    'd Mon yyyy',
    'le d Month yyyy',
  ],
  es: [
    'd de Month de yyyy',
    'dd/mm/yyyy',
    'dd-mm-yyyy',
    'Weekday, d de Month de yyyy',
    'dd/mm/yy',
    'd Mon yyyy',
    'dd.mm.yyyy',
  ],
  it: ['d Month yyyy', 'dd/mm/yyyy', 'dd.mm.yyyy', 'Weekday d Month yyyy', 'dd-mm-yyyy', 'dd/mm/yy', 'd Mon yyyy'],
  pt: ['d de Month de yyyy', 'dd/mm/yyyy', 'dd-mm-yyyy', 'Weekday, d de Month de yyyy', 'yyyy-mm-dd', 'dd.mm.yyyy'],
  pl: ['d Month yyyy', 'dd.mm.yyyy', 'yyyy-mm-dd', 'dd-mm-yyyy', 'd Month yyyy r.', 'dd.mm.yyyy r.'],
  nl: ['d Month yyyy', 'dd-mm-yyyy', 'dd/mm/yyyy', 'Weekday d Month yyyy', 'd-m-yyyy', 'dd.mm.yyyy', 'd Mon yyyy'],
};

export const chooseDateStyle = (chooser: Chooser, language: PaperLanguage): DateStyle => ({
  pattern: chooser.choose(PATTERNS[language]),
  language,
});
/** As a letter's sentence writes a day: with the month's name. */
export const chooseWordyDateStyle = (chooser: Chooser, language: PaperLanguage): DateStyle => ({
  pattern: chooser.choose(
    PATTERNS[language].filter((pattern) => pattern.includes('Month') && !/Weekday,|^le /.test(pattern)),
  ),
  language,
});

const ORDINALS = ['th', 'st', 'nd', 'rd'] as const;
const ordinal = (day: number): string => (day > 10 && day < 14 ? 'th' : (ORDINALS[day % 10] ?? 'th'));
const pad = (value: number): string => String(value).padStart(2, '0');

export function writeDate(iso: string, { pattern, language }: DateStyle): string {
  const { year, month, day } = splitDay(iso);
  return pattern.replace(/Weekday|Wkd|Month|Mon|dth|dd|d(?![a-zé])|mm|m(?![a-z])|yyyy|yy/g, (part) => {
    switch (part) {
      case 'Weekday':
        return formatPart(iso, language, 'weekday');
      case 'Wkd':
        return formatPart(iso, language, 'weekday short').replace('.', '');
      case 'Month':
        return formatPart(iso, language, 'month');
      case 'Mon':
        return formatPart(iso, language, 'short');
      case 'dth':
        return `${day}${ordinal(day)}`;
      case 'dd':
        return pad(day);
      case 'd':
        return String(day);
      case 'mm':
        return pad(month);
      case 'm':
        return String(month);
      case 'yyyy':
        return String(year);
      default:
        return pad(year % 100);
    }
  });
}

/** The weekday is set before the date that is marked: it is no part of it. */
export function sayDate(input: { field: string; date: string; style: DateStyle; entry?: string | null }): Piece[] {
  const { pattern, language } = input.style;
  const [, weekday = '', rest = pattern] = /^(Weekday,? |Wkd,? |le )?(.*)$/.exec(pattern) ?? [];
  const [, core = rest, tail = ''] = /^(.*?)( r\.)?$/.exec(rest) ?? [];
  const before = weekday === 'le ' ? 'le ' : writeDate(input.date, { pattern: weekday, language });
  return [
    { text: before },
    {
      text: writeDate(input.date, { pattern: core, language }),
      mark: { field: input.field, value: { type: 'date', date: input.date }, entry: input.entry ?? null },
    },
    { text: tail },
  ];
}

const JOINS: Readonly<Record<PaperLanguage, readonly string[]>> = {
  en: ['{a} to {b}', '{a} - {b}', 'from {a} to {b}', '{a} – {b}', '{a} until {b}'],
  de: ['{a} bis {b}', '{a} - {b}', 'vom {a} bis {b}', '{a} – {b}'],
  fr: ['du {a} au {b}', '{a} - {b}', 'du {a} au {b}', '{a} au {b}'],
  es: ['del {a} al {b}', '{a} - {b}', '{a} al {b}', '{a} – {b}'],
  it: ['dal {a} al {b}', '{a} - {b}', 'dal {a} al {b}', '{a} – {b}'],
  pt: ['de {a} a {b}', '{a} - {b}', 'de {a} a {b}', '{a} – {b}'],
  pl: ['od {a} do {b}', '{a} - {b}', '{a} – {b}', 'od {a} do {b}'],
  nl: ['{a} t/m {b}', '{a} - {b}', 'van {a} t/m {b}', '{a} tot {b}'],
};
/** Both days of one month, which stands once. */
const SHORT: Readonly<Record<PaperLanguage, readonly string[]>> = {
  en: ['{a} to {b} Month yyyy', '{a}-{b} Month yyyy', '{a}–{b} Month yyyy'],
  de: ['{a}. bis {b}. Month yyyy', '{a}.-{b}. Month yyyy', '{a}.–{b}. Month yyyy'],
  fr: ['du {a} au {b} Month yyyy', '{a}-{b} Month yyyy', 'du {a} au {b} Month yyyy'],
  es: ['del {a} al {b} de Month de yyyy', '{a}-{b} de Month de yyyy'],
  it: ['dal {a} al {b} Month yyyy', '{a}-{b} Month yyyy'],
  pt: ['de {a} a {b} de Month de yyyy', '{a}-{b} de Month de yyyy'],
  pl: ['od {a} do {b} Month yyyy', '{a}-{b} Month yyyy'],
  nl: ['{a} t/m {b} Month yyyy', '{a}-{b} Month yyyy'],
};

export type PeriodStyle = { join: string; short: string | null; date: DateStyle };

export function choosePeriodStyle(chooser: Chooser, date: DateStyle): PeriodStyle {
  const { language } = date;
  const plain = { ...date, pattern: date.pattern.replace(/^(?:Weekday,? |Wkd,? |le )/, '').replace(/ r\.$/, '') };
  const short = plain.pattern.includes('Month') && chooser.chance(0.6) ? chooser.choose(SHORT[language]) : null;
  return { join: chooser.choose(JOINS[language]), short, date: plain };
}

export function sayPeriod(input: {
  field: string;
  from: string;
  to: string;
  style: PeriodStyle;
  entry?: string | null;
}): Piece[] {
  const { from, to, style } = input;
  const isShort = style.short !== null && from.slice(0, 7) === to.slice(0, 7);
  const [a, b] = isShort
    ? [String(splitDay(from).day), String(splitDay(to).day)]
    : [writeDate(from, style.date), writeDate(to, style.date)];
  const pattern = isShort
    ? (style.short ?? '').replace(/Month|yyyy/g, (part) => writeDate(to, { ...style.date, pattern: part }))
    : style.join;
  const written = pattern.replace('{a}', a).replace('{b}', b);
  const mark = { field: input.field, value: { type: 'period' as const, from, to }, entry: input.entry ?? null };
  // What opens the period is no part of it.
  const [, opening = '', rest = written] = /^((?:from|vom|du|del|dal|de|od|van) )?(.*)$/.exec(written) ?? [];
  return [{ text: opening }, { text: rest, mark }];
}
