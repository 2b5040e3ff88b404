import { type CurrencyHints, readCurrencyMark } from '@/server/facts/values/currencies';

const SIGN = '[£€$¥₹₺₽₪₩₫₦₱₴฿]';
const WORD = 'Rs\\.?|RMB?|SFr\\.?|[Kk]r\\.?|zł|Kč|[A-Z]{3}\\$?|[Ee]ur|[Gg]bp|[Uu]sd|eur|gbp|usd|chf';
const NAME = 'pounds?(?! of)|euros?|dollars?|kroner|kronor|yen|rupees|z[lł]ot(?:ys?|ych|y)';
const MARK_BEFORE = new RegExp(`(?:(?<!\\p{L})[A-Z]{1,3}${SIGN}|${SIGN}|(?<![\\p{L}\\d])(?:${WORD}))(?= {0,2}$)`, 'u');
const MARK_AFTER = new RegExp(
  ` {0,2}(?:(?:[A-Z]{1,3})?${SIGN}(?:(?:US|CA|AU|NZ|SG|HK|MX|GB)(?!\\p{L}))?|(?:${WORD}|${NAME})(?!\\p{L}))`,
  'uy',
);
const NEXT_HAS_OWN = new RegExp(` {0,2}-?\\d[\\d.,']{0,16}(?: ?${SIGN}| (?:${WORD})(?!\\p{L}))`, 'uy');

/** A minus behind the digits; not a range's dash, nor one that goes on with a sentence. */
const MINUS_AFTER = /-(?! ?[£€$¥]? ?\d)(?! ?\p{Ll}|\p{Lu})/uy;

/** The longest mark, its blanks and the letter before it. A short look back keeps the search linear. */
const WINDOW = 10;

export type MarkBefore = { start: number; mark: string; sign: string; signAt: number; isBracketed: boolean };
export type MarkAfter = {
  end: number;
  mark: string;
  /** "12,- €": the pence are a dash. */
  hasDash: boolean;
  /** "k", "m", "million" and the like. */
  multiple: string;
  hasMinus: boolean;
  isBracketed: boolean;
  side: 'credit' | 'debit' | null;
};

/** What belongs to the number that begins at `start`: its currency, minus and opening bracket. Nothing before `from` does. */
export function readBefore(input: { text: string; start: number; from: number }): MarkBefore {
  const { text, from } = input;
  const back = (at: number, pattern: RegExp): RegExpExecArray | null =>
    pattern.exec(text.slice(Math.max(from, at - WINDOW), at));
  let at = input.start;
  let [sign, signAt] = ['', at];
  const takeSign = (pattern: RegExp): void => {
    const found = back(at, pattern)?.[0] ?? '';
    if (found === '') return;
    at -= found.length;
    if (sign === '') [sign, signAt] = [found, at];
  };
  // Within the currency: "£(123.45)".
  const innerBracket = back(at, /\($/)?.[0] ?? '';
  if (innerBracket !== '' && MARK_BEFORE.test(text.slice(Math.max(from, at - 1 - WINDOW), at - 1))) at -= 1;
  const isInside = at < input.start;
  const inner = back(at, /[-–+] ?$/)?.[0] ?? '';
  const found = back(at - inner.length, MARK_BEFORE)?.[0] ?? '';
  const mark = readCurrencyMark(found, {}).length > 0 ? found : '';
  if (mark !== '') {
    takeSign(/[-–+] ?$/);
    at = text.lastIndexOf(mark, at - mark.length);
  }
  takeSign(/[-–—+] {0,2}$/);
  const bracket = back(at, /\( ?$/)?.[0] ?? '';
  return { start: at, mark, sign, signAt, isBracketed: bracket !== '' || isInside };
}

/**
 * What belongs to the number that ends at `end`. A currency that the next number needs is not taken from it; `takesMark`
 * false leaves any currency where it is.
 */
export function readAfter(input: { text: string; end: number; hasMark: boolean; takesMark?: boolean }): MarkAfter {
  const { text } = input;
  let at = input.end;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const hasDash = take(/[.,:] ?[-–—]{1,2}(?!\d)/y) !== '';
  const multiple = take(
    /(?:[kKmM]|[mb]n)(?![\p{L}\d²³])| ?(?:thousand|million|billion|Mio\.?|Tsd\.?)(?!\p{L})/uy,
  ).trim();
  let hasMinus = take(MINUS_AFTER) !== '';
  const beforeMark = at;
  let mark = input.takesMark === false ? '' : take(MARK_AFTER);
  if (mark !== '' && !isOwnMark({ text, at, mark, hasMark: input.hasMark })) [mark, at] = ['', beforeMark];
  if (mark !== '' && !hasMinus) hasMinus = take(MINUS_AFTER) !== '';
  const beforeClose = at;
  const isBracketed = take(/ ?\)/y) !== '';
  if (!isBracketed) at = beforeClose;
  const side = take(/ {0,2}(?:CR|DR|OD|Cr|Dr(?!\.? \p{Lu}))(?!\p{L})/uy).trim();
  return {
    end: side === '' ? beforeClose : at,
    mark: mark.trim(),
    hasDash,
    multiple,
    hasMinus,
    isBracketed,
    side: side === '' ? null : /CR/i.test(side) ? 'credit' : 'debit',
  };
}

function isOwnMark(input: { text: string; at: number; mark: string; hasMark: boolean }): boolean {
  const { text, at, mark } = input;
  if (readCurrencyMark(mark.trim(), {}).length === 0) return false;
  if (!/^ {0,2}[-+]?\d/.test(text.slice(at, at + 4))) return true;
  if (input.hasMark) return false;
  const isGlued = !mark.startsWith(' ') && text.charAt(at) === ' ';
  NEXT_HAS_OWN.lastIndex = at;
  return isGlued || NEXT_HAS_OWN.test(text);
}

/** The currencies that the marks on either side can mean; the one after may say which dollar the one before is. */
export function meetCurrencies(input: { before: string; after: string; hints: CurrencyHints }): {
  candidates: readonly string[];
  usesAfter: boolean;
} {
  const { before, after, hints } = input;
  if (before === '') return { candidates: after === '' ? [] : readCurrencyMark(after, hints), usesAfter: after !== '' };
  const open = readCurrencyMark(before, {});
  const both = after === '' ? [] : readCurrencyMark(after, {}).filter((code) => open.includes(code));
  if (both.length > 0 && both.length < open.length) return { candidates: both, usesAfter: true };
  return { candidates: readCurrencyMark(before, hints), usesAfter: both.length > 0 };
}
