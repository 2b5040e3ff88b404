import { exponentOf, groupsByLakh } from '@/server/facts/values/currencies';
import type { NumberAt } from '@/server/facts/values/number-runs';
import type { WrittenNumber } from '@/server/facts/values/read-number';

/** Where thousands are parted by a point: "1.468 €" is one thousand and some. */
const POINT_GROUPS = new Set([
  'EUR',
  'DKK',
  'NOK',
  'SEK',
  'ISK',
  'BRL',
  'TRY',
  'IDR',
  'VND',
  'CLP',
  'COP',
  'ARS',
  'RON',
  'PLN',
]);
const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand|tsd\.?)$/i, 3],
  [/^(?:m|mn|million|mio\.?)$/i, 6],
  [/^(?:bn|billion)$/i, 9],
];
/** More digits than this without marks or pence are an account or a reference: "GBP 12345678". */
const MAX_PLAIN_DIGITS = 7;

/**
 * The size of an amount in minor units, or null where the digits are no amount of the currency: a third decimal, a point
 * that can't be told from a comma, more than a double holds exactly. Without a mark the pence must be there.
 */
export function countMinor(input: {
  number: WrittenNumber;
  currency: string | null;
  candidates: readonly string[];
  isMarked: boolean;
  isCell: boolean;
  multiple: string;
  hasDash: boolean;
  decimalMark: '.' | ',' | null;
}): number | null {
  const { number, currency } = input;
  const exponent = exponentOf(currency);
  if (number.groupMark === 'lakh' && !groupsByLakh(currency)) return null;
  if (number.hasOneMarkForBoth && !input.isMarked) return null;
  const power = input.multiple === '' ? 0 : MULTIPLES.find(([words]) => words.test(input.multiple))?.[1];
  if (power === undefined) return null;
  const parts = splitDecimals({ ...input, exponent, power });
  if (!parts) return null;
  const { whole, fraction } = parts;
  if (input.hasDash && fraction !== '') return null;
  const isPlain = number.groupMark === null && fraction === '' && parts.whole === number.whole;
  if (isPlain && whole.length > MAX_PLAIN_DIGITS) return null;
  if (!input.isMarked && !input.isCell && (exponent === 0 || fraction.length !== exponent)) return null;
  const digits = `${whole}${fraction.padEnd(exponent + power, '0')}`;
  // A currency without a minor unit may print zeros for it: "¥1,200.00".
  const spare = fraction.length > exponent + power ? fraction.length - exponent - power : 0;
  if (spare > 0 && !/^0+$/.test(digits.slice(-spare))) return null;
  const minor = Number(spare > 0 ? digits.slice(0, -spare) : digits);
  return Number.isSafeInteger(minor) ? minor : null;
}

function splitDecimals(input: {
  number: WrittenNumber;
  currency: string | null;
  candidates: readonly string[];
  exponent: number;
  power: number;
  hasDash: boolean;
  decimalMark: '.' | ',' | null;
}): { whole: string; fraction: string } | null {
  const { number, exponent } = input;
  const { whole, fraction, decimalMark: mark } = number;
  if (!number.isEitherWay) {
    const most = input.power > 0 ? 3 : Math.max(exponent, 2);
    return fraction.length <= most ? { whole, fraction } : null;
  }
  const thousands = { whole: whole + fraction, fraction: '' };
  if (input.power > 0 || (exponent === 3 && mark === '.')) return mark === '.' ? { whole, fraction } : null;
  if (mark === input.decimalMark) return null;
  if (mark === ',' || exponent === 0 || input.decimalMark === ',' || input.hasDash) return thousands;
  const currencies = input.currency === null ? input.candidates : [input.currency];
  return currencies.length > 0 && currencies.every((code) => POINT_GROUPS.has(code)) ? thousands : null;
}

/** The mark before the pence, where all amounts of a text that show it agree. */
export function findDecimalMark(numbers: readonly NumberAt[]): '.' | ',' | undefined {
  const marks = new Set(
    numbers.flatMap(({ number }) => (number.fraction.length === 2 && number.decimalMark ? [number.decimalMark] : [])),
  );
  const [mark, other] = [...marks];
  return other === undefined ? mark : undefined;
}
