import {
  type CountryCode,
  findPhoneNumbersInText,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import { dropOverlaps, type Span } from '@/server/facts/values/span';

/** `number` in E.164: "+447700900461". */
export type FoundPhone = Span & {
  number: string;
  /** The number is of a range that is in use. One that isn't may be misread, and is a telephone number all the same. */
  isValid: boolean;
};

/** Set like a telephone number: a nought or a country's code, then groups of digits. */
const LIKE =
  /(?<![\p{L}\p{N}]|\d[.,/ -])(?:\+\d{1,3} ?(?:\(0\) ?)?\d{1,5}|\(0\d{2,5}\)|0\d{2,5})(?:[ -]\d{2,6}){1,4}(?![\p{L}\p{N}]|[/-]\d|[.,]\d)|(?<![\p{L}\p{N}]|\d[.,/ -])07\d{9}(?![\p{L}\p{N}])/gu;

/** The library looks at each line by itself, and a line of a page is no longer than this. */
const MAX_LINE = 500;
/** Where a line could hold a number at all: seven digits with at most a few signs between them. */
const WORTH_LOOKING = /\d(?:[ ().+/-]{0,3}\d){6}/;

/**
 * The telephone numbers of a text in its order; those without a country's code are read as `country`'s
 * (ISO 3166-1 alpha-2). Longer lines are looked at in pieces, cut where no digit stands.
 */
export function findPhones(text: string, { country = 'GB' }: { country?: string } = {}): FoundPhone[] {
  const defaultCountry: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  return cutLines(text).flatMap(({ start, line }) => {
    if (!WORTH_LOOKING.test(line)) return [];
    const valid = findPhoneNumbersInText(line, { defaultCountry }).flatMap(({ startsAt, endsAt, number }) => {
      // The library also takes national numbers without their nought, which any reference of ten digits can be.
      if (!/^[(+0]/.test(line.slice(startsAt, endsAt))) return [];
      return [{ start: start + startsAt, end: start + endsAt, number: number.number as string, isValid: true }];
    });
    const like = [...line.matchAll(LIKE)].flatMap((hit) => {
      const number = parsePhoneNumberFromString(hit[0], { defaultCountry });
      if (!number?.isPossible()) return [];
      const span = { start: start + hit.index, end: start + hit.index + hit[0].length };
      return [{ ...span, number: number.number as string, isValid: number.isValid() }];
    });
    return dropOverlaps([...valid, ...like]);
  });
}

function cutLines(text: string): { start: number; line: string }[] {
  const pieces: { start: number; line: string }[] = [];
  for (const { index, 0: whole } of text.matchAll(/[^\n]+/g)) {
    for (let at = 0; at < whole.length; ) {
      const piece = whole.slice(at, at + MAX_LINE);
      const isLast = at + MAX_LINE >= whole.length;
      // linear: a piece has at most MAX_LINE letters.
      const cut = isLast ? -1 : piece.search(/\D[\d +()./-]*$/);
      const length = cut > 0 ? cut + 1 : piece.length;
      pieces.push({ start: index + at, line: piece.slice(0, length) });
      at += length;
    }
  }
  return pieces;
}
