import { foldSigns } from '@/server/facts/values/fold-signs';
import { readNumber } from '@/server/facts/values/read-number';
import type { Span } from '@/server/facts/values/span';
import { type Dimension, SPELLINGS, UNITS, type UnitName } from '@/server/facts/values/units';

/** A number with its unit, as a plain decimal that can be stored: "71.5", "-3". */
export type Quantity = { number: string; unit: UnitName; dimension: Dimension };

export type FoundQuantity = Span & Quantity;

const NUMBER =
  "(?<![\\p{L}\\p{N}£€$¥₹_]|\\d[.,':/]|[£€$¥₹] |\\p{L}-)(?<sign>(?<![\\p{L}\\d] ?)-)?(?<number>\\d{1,3}(?:[,']\\d{3}){1,2}(?:\\.\\d{1,6})?|\\d{1,7}(?:[.,]\\d{1,6})?)";
const END = '(?![\\p{L}\\p{N}²³]|[/.]\\p{L})';
const PATTERNS = (['exact', 'any'] as const).map((letters) => {
  const own = SPELLINGS.filter(([, , kind]) => kind === letters);
  const units = own.map(([, words], index) => `(?<u${index}>${words})`).join('|');
  return { own, pattern: new RegExp(`${NUMBER}(?: {0,2}|-)(?:${units})${END}`, letters === 'any' ? 'giu' : 'gu') };
});

/**
 * The quantities of a text, in its order. A number that a currency's sign stands before is an amount, and one that touches
 * further digits is no quantity; neither is the hour of "8h30".
 */
export function findQuantities(original: string): FoundQuantity[] {
  const text = foldSigns(original);
  const found = PATTERNS.flatMap(({ own, pattern }) =>
    [...text.matchAll(pattern)].flatMap((hit) => {
      const index = own.findIndex((_, at) => hit.groups?.[`u${at}`] !== undefined);
      const unit = own[index]?.[0];
      const start = hit.index;
      if (!unit || isGrouped(text, start, hit.groups?.number ?? '')) return [];
      const number = readDecimal(hit.groups?.number ?? '', hit.groups?.sign === '-');
      return number ? [{ start, end: start + hit[0].length, number, unit, dimension: UNITS[unit].dimension }] : [];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** The one quantity in a quote, or null where there is none or more than one. */
export function parseQuantity(quote: string): FoundQuantity | null {
  const [quantity, ...others] = findQuantities(quote);
  return others.length === 0 ? (quantity ?? null) : null;
}

/** Three digits behind one to three others may be a thousand's: "1 234 m". */
const isGrouped = (text: string, start: number, number: string): boolean =>
  /^\d{3}(?!\d)/.test(number) && /(?<![\d:./])\d{1,3} $/.test(text.slice(Math.max(0, start - 5), start));

function readDecimal(text: string, isNegative: boolean): string | null {
  const number = readNumber(text);
  if (!number) return null;
  // A comma before three digits parts thousands; a point is a decimal's, as quantities are seldom grouped by points.
  const isThousands = number.isEitherWay && number.decimalMark === ',';
  const point = number.fraction === '' || isThousands ? '' : '.';
  return `${isNegative ? '-' : ''}${number.whole}${point}${number.fraction}`;
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`, exactly. They must measure the same thing. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  if (a.dimension !== b.dimension) throw new RangeError(`Not comparable: ${a.dimension} and ${b.dimension}`);
  const [left, right] = [inBase(a), inBase(b)];
  const difference = left.top * right.bottom - right.top * left.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The quantity in another unit of its dimension, rounded for display alone: compare with `compareQuantities`. */
export function convertQuantity(quantity: Quantity, to: UnitName): number {
  const unit = UNITS[to];
  if (unit.dimension !== quantity.dimension) throw new RangeError(`No ${to} in ${quantity.dimension}`);
  const { top, bottom } = inBase(quantity);
  return (Number(top) / Number(bottom)) * (Number(unit.over) / Number(unit.times)) + Number(unit.zero);
}

function inBase({ number, unit: name }: Quantity): { top: bigint; bottom: bigint } {
  const unit = UNITS[name];
  const [whole = '', fraction = ''] = number.split('.');
  const scale = 10n ** BigInt(fraction.length);
  return { top: (BigInt(whole + fraction) - unit.zero * scale) * unit.times, bottom: scale * unit.over };
}
