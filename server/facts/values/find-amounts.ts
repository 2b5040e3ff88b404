import { meetCurrencies, readAfter, readBefore } from '@/server/facts/values/amount-marks';
import { isUnitPrice, type PaidPer, readPaidPer } from '@/server/facts/values/amount-period';
import { readSign, type SignedBy } from '@/server/facts/values/amount-sign';
import { countMinor, findDecimalMark } from '@/server/facts/values/count-minor';
import { type CurrencyHints, readCurrencyMark } from '@/server/facts/values/currencies';
import { findDates } from '@/server/facts/values/find-dates';
import { findQuantities } from '@/server/facts/values/find-quantities';
import { foldSigns } from '@/server/facts/values/fold-signs';
import { mendAmounts } from '@/server/facts/values/mend-amounts';
import { findNumbers, type NumberAt } from '@/server/facts/values/number-runs';
import { isOtherNumber } from '@/server/facts/values/other-numbers';
import { blotOut, type Mend, type Span } from '@/server/facts/values/span';

/** An amount of money where it stands in a text. */
export type Amount = Span & {
  /** In the currency's minor unit, with its sign; in hundredths where the currency is not known. */
  minor: number;
  /** ISO 4217, or null where the paper leaves it open and no hint settles it. */
  currency: string | null;
  /** What the printed mark can mean: several for "$" or "kr", none for an amount without any mark. */
  candidates: readonly string[];
  signedBy: SignedBy | null;
  /** The sign's mark also serves as a dash, a bullet or a sentence's bracket. */
  isSignDoubtful: boolean;
  /** Blanks stand inside the digits, as they also do between two columns: only the words' boxes can tell. */
  isLoose: boolean;
  /** One end of "£10–£20". */
  range: 'from' | 'to' | null;
  per: PaidPer | null;
  /** Letters that were read as the digits they look like. */
  mends: readonly Mend[];
};

export type AmountHints = CurrencyHints & {
  /** The mark before the pence on the paper's other pages, for amounts that could be read either way. */
  decimalMark?: '.' | ',';
  /** The text is a whole cell under a heading for amounts: digits alone are one, without pence or a mark. */
  isAmountCell?: boolean;
};

/**
 * The amounts of money in a text, in its order. A run of digits, marks and blanks is one amount or none, never its
 * beginning. Digits without a currency's mark count with their pence alone; rates, unit prices, dates, times, quantities
 * and numbers of clauses are none. No currency is given that neither the paper nor a hint names. Time grows with the
 * text's length alone.
 */
export function findAmounts(original: string, hints: AmountHints = {}): Amount[] {
  const folded = foldSigns(original);
  const { text, mends } = mendAmounts(folded);
  const others: Span[] = [...findDates(text), ...findQuantities(text)];
  const numbers = findNumbers(blotOut(text, others));
  const decimalMark = hints.decimalMark ?? findDecimalMark(numbers);
  const amounts: Amount[] = [];
  let mendAt = 0;
  for (const [index, number] of numbers.entries()) {
    const last = amounts.at(-1);
    const from = last?.end ?? 0;
    const previous = numbers[index - 1];
    // The other end of the range was none: "9.00 to 17.30".
    const isHalf = previous !== undefined && isRangeGap(text, previous.end, number.start) === 'bare';
    if (isHalf && from < previous.end) continue;
    const shared = shareCandidates({ text, last, number, next: numbers[index + 1], hints });
    const amount = readAmount({ original, text, number, last, shared, hints: { ...hints, decimalMark } });
    if (!amount) continue;
    while ((mends[mendAt]?.at ?? Number.POSITIVE_INFINITY) < amount.start) mendAt++;
    const own: Mend[] = [];
    for (let mend = mends[mendAt]; mend && mend.at < amount.end; mend = mends[++mendAt]) own.push(mend);
    amounts.push({ ...amount, mends: own });
  }
  return markRanges(text, amounts);
}

/**
 * The one amount in a quote, or null where there is none or more than one. Pass the hints of the place it was quoted from.
 */
export function parseAmount(quote: string, hints: AmountHints = {}): Amount | null {
  const [amount, ...others] = findAmounts(quote, hints);
  return others.length === 0 ? (amount ?? null) : null;
}

/** The currencies that the other end of a range prints: "£10-20", "10–20 €". */
type Shared = { candidates: readonly string[]; opensRange: boolean; closesRange: boolean };

function shareCandidates(input: {
  text: string;
  last: Amount | undefined;
  number: NumberAt;
  next: NumberAt | undefined;
  hints: AmountHints;
}): Shared {
  const { text, last, number, next } = input;
  const closesRange = last !== undefined && isRangeGap(text, last.end, number.start) !== false;
  const opening = next ? isRangeGap(text, number.end, next.start) : false;
  const opensRange = opening !== false;
  if (closesRange) return { candidates: last.candidates, opensRange, closesRange };
  if (!next || opening !== 'bare') return { candidates: [], opensRange, closesRange };
  const { mark } = readAfter({ text, end: next.end, hasMark: false });
  return { candidates: readCurrencyMark(mark, input.hints), opensRange, closesRange };
}

type Reading = {
  original: string;
  text: string;
  number: NumberAt;
  last: Amount | undefined;
  shared: Shared;
  hints: AmountHints;
};

function readAmount({ original, text, number: at, last, shared, hints }: Reading): Amount | null {
  const before = readBefore({ text, start: at.start, from: last?.end ?? 0 });
  const marks = readAfter({ text, end: at.end, hasMark: before.mark !== '' });
  const met = meetCurrencies({ before: before.mark, after: marks.mark, hints });
  // A mark after the amount that has another currency is the next column's.
  const after = met.usesAfter ? marks : readAfter({ text, end: at.end, hasMark: true, takesMark: false });
  const candidates = met.candidates.length > 0 ? met.candidates : shared.candidates;
  const isMarked = candidates.length > 0;
  const sign = readSign({ text, original, before, after });
  const span = { start: sign.start, end: after.end };
  if (sign.by === 'brackets' && sign.isNegative) span.end = text.indexOf(')', after.end) + 1;
  if (isOtherNumber({ text, ...span, ...shared, number: at.number, isMarked })) return null;
  const isCell = hints.isAmountCell === true && fillsCell(text, span);
  const per = readPaidPer(text, span.end);
  if (isUnitPrice(text, span.end) && at.number.fraction.length !== 2) return null;
  const currency = candidates.length === 1 ? (candidates[0] ?? null) : null;
  const known = isMarked ? readYen(candidates, at, currency) : (hints.currency ?? null);
  const size = countMinor({
    number: at.number,
    currency: known,
    candidates,
    isMarked,
    isCell,
    multiple: after.multiple,
    hasDash: after.hasDash,
    decimalMark: hints.decimalMark ?? null,
  });
  if (size === null) return null;
  const isConverted = sign.by === 'brackets' && isOtherCurrency({ last, text, start: sign.start, currency: known });
  const minor = sign.isNegative && !isConverted && size !== 0 ? -size : size;
  return {
    ...span,
    minor,
    currency: known,
    candidates,
    signedBy: sign.by,
    isSignDoubtful: sign.isDoubtful || isConverted,
    isLoose: at.isLoose,
    range: null,
    per,
    mends: [],
  };
}

/** "¥" is the yen's sign; the yuan, which borrows it, has hundredths and the yen has none. */
function readYen(candidates: readonly string[], { number }: NumberAt, currency: string | null): string | null {
  if (!candidates.includes('JPY') || currency !== null) return currency;
  return number.fraction === '' || number.isEitherWay ? 'JPY' : 'CNY';
}

/** "€12.50 (£10.73)": the brackets hold the same amount in another currency. */
function isOtherCurrency(input: {
  last: Amount | undefined;
  text: string;
  start: number;
  currency: string | null;
}): boolean {
  const { last, text, start, currency } = input;
  if (!last?.currency || !currency || last.currency === currency) return false;
  return start - last.end <= 1 && text.slice(last.end, start).trim() === '';
}

const fillsCell = (text: string, span: Span): boolean =>
  text.slice(0, span.start).trim() === '' && text.slice(span.end).trim() === '';

const RANGE = /^ ?(?:-|–|—|to|bis|à|a|hasta|até|do|tot) ?$/;
const RANGE_TO_MARK = /^ ?(?:-|–|—|to|bis|à|a|hasta|até|do|tot) ?(?:[A-Z]{0,3}[£€$¥₹]|[A-Z]{3}) ?$/;

/** Whether two numbers are the ends of a range; `bare` where no mark stands between them. */
function isRangeGap(text: string, end: number, start: number): false | 'bare' | 'marked' {
  if (start - end > 14) return false;
  const gap = text.slice(end, start);
  if (RANGE.test(gap)) return 'bare';
  return RANGE_TO_MARK.test(gap) ? 'marked' : false;
}

/**
 * Marks both ends of a range. Two bare numbers of that kind are hours or measures as often, and are left out; so is an end
 * whose other end is no amount.
 */
function markRanges(text: string, amounts: readonly Amount[]): Amount[] {
  const marked = amounts.map((amount) => ({ ...amount }));
  for (const [index, to] of marked.entries()) {
    const from = marked[index - 1];
    if (from && isRangeGap(text, from.end, to.start)) [from.range, to.range] = ['from', 'to'];
  }
  return marked.filter(({ candidates, range, end }) =>
    range === null ? !/^[-–]\d/.test(text.slice(end, end + 2)) : candidates.length > 0,
  );
}
