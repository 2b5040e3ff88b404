import { readMonth } from '@/server/facts/values/month-names';
import type { WrittenNumber } from '@/server/facts/values/read-number';
import type { Span } from '@/server/facts/values/span';

/** Words before a number that make it a part of a text, a label or a rate. */
const NAMED =
  /(?:^|[^\p{L}])(?:clauses?|sections?|sect|articles?|art|chapters?|paragraphs?|paras?|rules?|schedule|appendix|annex|figures?|fig|tables?|pages?|versions?|ver|v|release|no|nos|nr|num|number|item|room|ref|reference|rate|ratio|factor|index|vom|den|Kapitel|Abschnitt|Ziffer|Seite|Kurs|taux|tasso|tipo|§{1,2}|#)[.:]? ?$/iu;
/** A clock's hour, where nothing but the words around it tells "at 9.30" from an amount. */
const CLOCK_BEFORE = /(?:^|[^\p{L}])(?:at|um|from|until|till|kl\.?|alle|ore|às|open|between) $/iu;
const CLOCK_AFTER = /^ ?(?:[ap]\.?m\b|Uhr\b|hrs?\b|h\b|o'clock|noon|(?:-|–|to|until|bis) ?\d{1,2}[.:]\d{2})/iu;
const CLOCK = /^(?:[01]?\d|2[0-3])[.][0-5]\d$/;
const UNIT_AFTER = /^ ?(?:%|‰|°|per ?cent\b|percent\b|pct\b|Prozent\b|pour ?cent\b|por ?ciento\b|:1\b)/iu;
/** Letters that may touch an amount's last digit: "£650pcm". */
const TOUCHING = /^(?:p\.?w|p\.?c\.?m|p\.?a|p\.?m|p\.?n|p\.?p|p\.?h|each|ea|per)\b/i;
const RATE_BEFORE = /(?:^|[^\d.,])(?:[£€$] ?|[A-Z]{3} )?1(?:00)?(?:[.,]0+)? ?(?:[£€$]|[A-Z]{3})? ?= ?$/;
const LOOKS_LIKE_DIGIT = /^[OoQIl|ZSB]/;

/**
 * Whether a number that reads like an amount is something else by what stands beside it: it touches more digits or
 * letters, carries another unit, or is named as a clause, a version, a rate or an hour.
 */
export function isOtherNumber(
  input: Span & { text: string; number: WrittenNumber; isMarked: boolean; opensRange: boolean; closesRange: boolean },
): boolean {
  const { text, start, end, isMarked } = input;
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 16);
  if (touchesBefore({ ...input, before }) || touchesAfter({ ...input, after })) return true;
  if (UNIT_AFTER.test(after)) return true;
  // "1 EUR = 0.86 GBP" is a rate, on both sides.
  if (RATE_BEFORE.test(before) || (/^ ?=/.test(after) && isUnit(input.number))) return true;
  if (isDayOfDate({ number: input.number, after })) return true;
  if (isMarked) return false;
  if (NAMED.test(before)) return true;
  if (!CLOCK.test(text.slice(start, end))) return false;
  return CLOCK_AFTER.test(after) || (CLOCK_BEFORE.test(before) && !/^ (?:each|per|a)\b/i.test(after));
}

const isUnit = ({ whole, fraction }: WrittenNumber): boolean => /^1(?:00)?$/.test(whole) && /^0*$/.test(fraction);

/** "£300,14 March 2026" runs an amount and a date together. */
function isDayOfDate({ number, after }: { number: WrittenNumber; after: string }): boolean {
  const [, name, year] = /^ ([\p{L}\p{M}]{3,9})\.? (\d{4}|\d{2})(?!\d)/u.exec(after) ?? [];
  return (
    number.fraction.length > 0 && name !== undefined && readMonth(name, { hasLongYear: year?.length === 4 }) !== null
  );
}

function touchesBefore(input: { before: string; isMarked: boolean; closesRange: boolean }): boolean {
  const { before } = input;
  if (/\d[-–]$/.test(before)) return !input.closesRange;
  if (/\d[.,':]?$/.test(before)) return true;
  // A currency's mark parts "£12.50/£15.00"; nothing parts "12/34.50".
  if (/\d\/$/.test(before) && !input.isMarked) return true;
  // Leader dots and lines lead up to an amount; any other mark makes one word of it and what stands before.
  if (input.isMarked || /(?:\.\.|_ ?_|[ .]\.)$/.test(before) || /[\p{L})]:$/u.test(before)) return false;
  return /[\p{L}\p{M}#@&_=/.:'\\-]$/u.test(before);
}

function touchesAfter(
  input: Span & { text: string; number: WrittenNumber; after: string; isMarked: boolean; opensRange: boolean },
): boolean {
  const { after, isMarked } = input;
  if (/^[.,':/]?\d/.test(after)) return true;
  if (/^[-–]\d/.test(after)) return !input.opensRange;
  // "£12 m" may be millions, but it may as well not be.
  if (isMarked && /^ (?:[kKmM]|[mb]n)(?![\p{L}\d.'])/u.test(after)) return true;
  if (!/^[\p{L}\p{M}]/u.test(after)) return false;
  const ending = input.text.charAt(input.end - 1);
  if (/\p{L}/u.test(ending)) return true;
  if (TOUCHING.test(after) || /[£€$¥₹)]/.test(ending)) return false;
  // Words run together after the pence, but a letter that looks like a digit may be the next one.
  return !isMarked || input.number.fraction.length !== 2 || LOOKS_LIKE_DIGIT.test(after);
}
