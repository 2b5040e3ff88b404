import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePersons } from '@/server/facts/names/compare-persons';
import { exponentOf } from '@/server/facts/values/currencies';
import { findAmounts, parseAmount } from '@/server/facts/values/find-amounts';
import { findDates, parseDate } from '@/server/facts/values/find-dates';
import { findIbans } from '@/server/facts/values/find-ibans';
import { findNationalInsurance } from '@/server/facts/values/find-national-insurance';
import { findPeriods } from '@/server/facts/values/find-periods';
import { findPhones } from '@/server/facts/values/find-phones';
import { findPostcodes } from '@/server/facts/values/find-postcodes';
import { findQuantities } from '@/server/facts/values/find-quantities';
import { findReferences } from '@/server/facts/values/find-references';
import { findTimes } from '@/server/facts/values/find-times';
import { findAccountNumbers, findSortCodes } from '@/server/facts/values/find-uk-accounts';
import { DATE_LANGUAGES } from '@/server/facts/values/month-names';

const FINDERS = [
  findAmounts,
  findDates,
  findPeriods,
  findQuantities,
  findTimes,
  findIbans,
  findSortCodes,
  findAccountNumbers,
  findNationalInsurance,
  findPostcodes,
  findPhones,
  findReferences,
  compareWithItself,
] as readonly ((text: string) => readonly { start: number; end: number }[])[];

function compareWithItself(text: string): [] {
  comparePersons(text, text);
  return [];
}

/** Pieces of which amounts and their neighbours are made, in any order. */
const PIECES = [
  ...['0', '1', '5', '12', '234', '50', '1,025.50', '1 234', '12.50', '3.000', '007'],
  ...[' ', ' ', '  ', '\t', '\n', '\u00a0', '\u202f', '.', ',', "'", '’', '-', '–', '−', '/', ':', '(', ')', '%', '='],
  ...[
    '£',
    '€',
    '$',
    '¥',
    '₹',
    'EUR',
    'GBP',
    'kr',
    'US$',
    'CR',
    'DR',
    'k',
    'm',
    'O',
    'l',
    'S',
    'per',
    'month',
    'to',
    'p',
  ],
];
const scraps = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 80 }));

const MARKS: Readonly<Record<string, RegExp>> = {
  GBP: /£|GBP/i,
  EUR: /€|EUR/i,
  USD: /US\$|USD/,
  JPY: /¥|JPY/,
  CNY: /¥/,
  INR: /₹/,
  SGD: /S\$/i,
};

const RUNS = { numRuns: 1_500 };

describe('any text', () => {
  it('is read without an error, and each value stands within it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const find of FINDERS) {
          for (const { start, end } of find(text)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives no amount that touches a further digit', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        for (const { start, end, range } of findAmounts(text)) {
          expect(text.slice(0, start)).not.toMatch(/\d[.,'’:]?$/);
          expect(text.slice(end)).not.toMatch(/^[.,'’:/]?\d/);
          if (range === null) expect(text.slice(end)).not.toMatch(/^[-–−]\d/);
        }
      }),
      RUNS,
    );
  });

  it('gives amounts in order, none within another', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const amounts = findAmounts(text);
        for (const [index, { start }] of amounts.entries()) {
          expect(start).toBeGreaterThanOrEqual(amounts[index - 1]?.end ?? 0);
        }
      }),
      RUNS,
    );
  });

  it('gives no currency that the text doesn’t print', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        for (const { currency } of findAmounts(text))
          if (currency !== null) expect(text).toMatch(MARKS[currency] ?? /^$/);
      }),
      RUNS,
    );
  });

  it.each(['1', '£1 ', '1/', 'A1 ', '3 March ', '01/02/2026-', '£O', 'a', ' ', '(£1,', "a'", '12 months from '])(
    'of 100,000 signs is read to its end: %j over and over',
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      for (const find of FINDERS) expect(find(text).length).toBeLessThanOrEqual(text.length);
    },
  );
});

/** Locales whose digits, marks, signs and places of the currency differ. */
const LOCALES = [
  ...['en-GB', 'en-US', 'en-IN', 'en-ZA', 'de-DE', 'de-AT', 'de-CH', 'fr-FR', 'fr-CH', 'es-ES', 'it-IT', 'pt-PT'],
  ...['pt-BR', 'pl-PL', 'nl-NL', 'sv-SE', 'da-DK', 'nb-NO', 'cs-CZ', 'ja-JP'],
];
const CURRENCIES = [
  'GBP',
  'EUR',
  'USD',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'JPY',
  'INR',
  'CAD',
  'AUD',
  'CZK',
  'BRL',
  'KWD',
];

const isCommaLocale = (locale: string): boolean => new Intl.NumberFormat(locale).format(0.5).charAt(1) === ',';

describe('an amount that a locale writes', () => {
  it('is read back, with its sign and its currency', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.constantFrom(...CURRENCIES),
        fc.constantFrom('code', 'symbol' as const),
        fc.constantFrom('standard', 'accounting' as const),
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        (locale, currency, currencyDisplay, currencySign, minor) => {
          // Three decimals behind a comma are thousands to everybody else; lakhs are read for their own currencies.
          fc.pre(!(currency === 'KWD' && isCommaLocale(locale)) && (locale !== 'en-IN' || currency === 'INR'));
          const decimals = exponentOf(currency);
          const written = new Intl.NumberFormat(locale, {
            style: 'currency',
            currency,
            currencyDisplay,
            currencySign,
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          }).format(minor / 10 ** decimals);
          // The paper's marks, as its other pages show them, settle three decimals against three digits.
          const decimalMark = isCommaLocale(locale) ? ',' : '.';
          const amount = parseAmount(written, { currency, ...(decimals === 3 ? {} : { decimalMark }) });
          expect([written, amount?.minor, amount?.currency]).toEqual([written, minor === 0 ? 0 : minor, currency]);
        },
      ),
      RUNS,
    );
  });

  const signs: readonly ((digits: string) => string)[] = [
    (digits) => `-£${digits}`,
    (digits) => `−£${digits}`,
    (digits) => `£-${digits}`,
    (digits) => `£ -${digits}`,
    (digits) => `- £${digits}`,
    (digits) => `£${digits}-`,
    (digits) => `(£${digits})`,
    (digits) => `£(${digits})`,
    (digits) => `£${digits} DR`,
    (digits) => `£${digits}DR`,
    (digits) => `-${digits} GBP`,
    (digits) => `${digits}- GBP`,
    (digits) => `(${digits})`,
    (digits) => `-${digits}`,
    (digits) => `Balance: -£${digits}`,
    (digits) => `Balance\t(£${digits})`,
    (digits) => `balance of -£${digits} on`,
  ];

  it('keeps its minus, wherever a paper puts it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...signs),
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.boolean(),
        (sign, minor, isGrouped) => {
          const digits = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, useGrouping: isGrouped }).format(
            minor / 100,
          );
          const text = sign(digits);
          expect([text, findAmounts(text).map((amount) => amount.minor)]).toEqual([text, [-minor]]);
        },
      ),
      RUNS,
    );
  });
});

describe('a date that a language writes', () => {
  it('is read back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DATE_LANGUAGES),
        fc.constantFrom('long', 'short' as const),
        fc.boolean(),
        fc.date({ min: new Date('1920-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (language, month, hasWeekday, date) => {
          const written = new Intl.DateTimeFormat(language, {
            day: 'numeric',
            month,
            year: 'numeric',
            timeZone: 'UTC',
            ...(hasWeekday ? { weekday: 'long' as const } : {}),
          }).format(date);
          expect([written, parseDate(written)?.date]).toEqual([written, date.toISOString().slice(0, 10)]);
        },
      ),
      RUNS,
    );
  });
});
