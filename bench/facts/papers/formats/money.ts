import type { FactValue } from '@/server/facts/contract';
import type { Chooser } from '../engine/choose';
import type { Mark, Piece } from '../engine/words';
import type { PaperLanguage } from '../stock/languages';

export type Each = 'week' | 'two_weeks' | 'four_weeks' | 'month' | 'quarter' | 'year';
export type Money = { minor: number; currency: string };

/** How a paper writes its amounts. `{n}` is the number. */
export type MoneyStyle = { pattern: string; thousands: string; decimal: '.' | ','; dropsPence: boolean };

const SIGNS: Readonly<Record<string, string>> = {
  GBP: '£',
  EUR: '€',
  USD: '$',
  PLN: 'zł',
  CHF: 'CHF',
  CZK: 'Kč',
  SEK: 'kr',
  DKK: 'kr',
};
const BRITISH_PATTERNS = ['S{n}', 'S{n}', 'S {n}', 'C {n}', 'S{n}', '{n} C'] as const;
const EURO_IN_ENGLISH = ['S{n}', 'C {n}', '{n} C', 'S {n}', 'C {n}', '{n} S'] as const;
const CONTINENTAL = ['{n} S', '{n} C', 'C {n}', '{n} S', 'S {n}', '{n}S'] as const;
const POINTED_THOUSANDS = ['.', '.', '', ' '] as const;
const BLANK_THOUSANDS = [' ', ' ', '', '.'] as const;

/** A paper keeps to one way of writing its amounts. */
export function chooseMoneyStyle(chooser: Chooser, language: PaperLanguage, currency: string): MoneyStyle {
  const isEnglish = language === 'en' || currency === 'GBP';
  const dropsPence = chooser.chance(0.25);
  // Signs that stand for one currency alone go on either side; letters for a foreign one are safest.
  if (isEnglish && !['GBP', 'EUR', 'USD'].includes(currency))
    return { pattern: chooser.choose(['{n} C', 'C {n}']), thousands: ',', decimal: '.', dropsPence: false };
  if (isEnglish) {
    const pattern = chooser.choose(currency === 'GBP' ? BRITISH_PATTERNS : EURO_IN_ENGLISH);
    return { pattern, thousands: chooser.choose([',', ',', '', ' ']), decimal: '.', dropsPence };
  }
  const pattern =
    SIGNS[currency] === currency ? chooser.choose(['{n} C', 'C {n}', '{n} C']) : chooser.choose(CONTINENTAL);
  const thousands = chooser.choose(language === 'fr' || language === 'pl' ? BLANK_THOUSANDS : POINTED_THOUSANDS);
  return { pattern, thousands, decimal: ',', dropsPence: false };
}

export function writeNumber(minor: number, style: MoneyStyle): string {
  const size = Math.abs(minor);
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, style.thousands);
  const pence = size % 100;
  return style.dropsPence && pence === 0 ? whole : `${whole}${style.decimal}${String(pence).padStart(2, '0')}`;
}

/** "£1,234.50" in the paper's own way; a minus stands before everything. */
export function writeMoney({ minor, currency }: Money, style: MoneyStyle): string {
  const sign = SIGNS[currency] ?? currency;
  const text = style.pattern.replace('S', sign).replace('C', currency).replace('{n}', writeNumber(minor, style));
  return minor < 0 ? `-${text}` : text;
}

/** A cell under a heading that names the currency: "1,234.50". */
export const writeBare = (minor: number, style: MoneyStyle): string =>
  `${minor < 0 ? '-' : ''}${writeNumber(minor, { ...style, dropsPence: false })}`;

export const moneyValue = ({ minor, currency }: Money, per: Each | null = null): FactValue => ({
  type: 'money',
  minor,
  currency,
  per,
});

export function sayMoney(input: {
  field: string;
  money: Money;
  style: MoneyStyle;
  per?: Each | null;
  entry?: string | null;
  isBare?: boolean;
}): Piece {
  const mark: Mark = {
    field: input.field,
    value: moneyValue(input.money, input.per ?? null),
    entry: input.entry ?? null,
  };
  return {
    text: input.isBare ? writeBare(input.money.minor, input.style) : writeMoney(input.money, input.style),
    mark,
  };
}
