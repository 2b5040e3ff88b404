import {
  isBirthDate,
  isCalledDate,
  isCalledOtherwise,
  isSortCode,
  readPrintedOrder,
  readWeekdayBefore,
} from '@/server/facts/values/date-context';
import {
  type DateOrder,
  type DateReadings,
  readEitherOrder,
  readKnownOrder,
  readYears,
  takeOrder,
} from '@/server/facts/values/date-readings';
import { foldSigns } from '@/server/facts/values/fold-signs';
import { readMonth } from '@/server/facts/values/month-names';
import { dropOverlaps, type Span } from '@/server/facts/values/span';

/** A date where it stands in a text. A time beside it is not part of it. */
export type FoundDate = Span &
  DateReadings & {
    /** The month stands in letters. */
    isWritten: boolean;
    /** False where the year is the hint's. */
    hasYear: boolean;
  };

export type DateHints = {
  /** The paper's order of day and month, where that is known. */
  order?: DateOrder;
  /** The text is a date of birth: two digits of its year may be the last century's. */
  isBirth?: boolean;
  /** ISO: no birth is later. Without it two digits of a year up to 39 can be either century's. */
  notAfter?: string;
  /** The year of a letter that says "on 30 September": days without a year then are dates of that year. */
  year?: number;
  /** The text is a cell under a heading for dates: "17 02 1989" is one. */
  isDateCell?: boolean;
};

const GAP = '[ \\n.,/-]{0,3}';
const NAME = '(?<month>[\\p{L}\\p{M}]{3,12})';
const ORDINAL = '(?:st|nd|rd|th|ST|ND|RD|TH|er|ste|de|e|:[ea]|[ºª°])?';
const OF = "(?:(?:of|de|del|di|do) |d')?";
const NOT_INSIDE = '(?<![\\p{L}\\p{M}\\p{N}_£€$¥₹]|\\d[.,:/-])';
// A hyphen after one or two digits opens a period: "3-7 March 2026".
const NOT_BEHIND = '(?<![\\p{L}\\p{M}\\p{N}_£€$¥₹]|\\d[.,:/]|(?:\\d{3}|[\\p{L}/.-]\\d{1,2})-)';
const DAY_FIRST = `${NOT_BEHIND}(?<day>\\d{1,2})${ORDINAL}${GAP}${OF}${NAME}${GAP}${OF}(?<year>\\d{4}|'?\\d{2})`;
const MONTH_FIRST = `(?<![\\p{L}\\p{M}\\p{N}_])${NAME}[ .,-]{1,2}(?<day>\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?(?:, ?|[ -])(?<year>\\d{4}|'\\d{2})`;
const YEAR_FIRST = `${NOT_INSIDE}(?<year>\\d{4})[ -/.]{1,2}${NAME}[ -/.]{1,2}(?<day>\\d{1,2})`;
const WRITTEN = [DAY_FIRST, MONTH_FIRST, YEAR_FIRST];
const WITHOUT_YEAR = [
  `${NOT_BEHIND}(?<day>\\d{1,2})${ORDINAL}${GAP}${OF}${NAME}`,
  `(?<![\\p{L}\\p{M}\\p{N}_])${NAME}[ .-]{1,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?`,
];
const DIGITS = '(?<a>\\d{4}|\\d{1,2}) ?(?<mark>[-/.]) ?(?<b>\\d{1,2}) ?\\k<mark> ?(?<c>\\d{4}|\\d{1,2})';
const IN_BOXES = /^\s*(\d{2})[ |](\d{2})[ |](\d{4})\s*$/;

/** What may touch a date's last digit: a time, or a further date that the first one's marks set apart. */
const TIME_AFTER = /^(?:T|-|,)\d{1,2}:?\d{2}/;

/**
 * The dates of a text, in its order. Those that no calendar has are left out, and so are sort codes, clauses, versions,
 * addresses of hosts and times. Where day and month could be either, both readings are given: see `settleDates`.
 */
export function findDates(original: string, hints: DateHints = {}): FoundDate[] {
  const text = foldSigns(original);
  const order = hints.order ?? readPrintedOrder(text);
  const patterns = hints.year === undefined ? WRITTEN : [...WRITTEN, ...WITHOUT_YEAR];
  const written = patterns.flatMap((pattern) =>
    scan({ text, pattern, read: (hit) => readWritten({ text, hit, hints }) }),
  );
  const digits = scan({ text, pattern: DIGITS, read: (hit, last) => readDigits({ text, hit, last, hints }) });
  const apart = dropOverlaps([...written, ...digits, ...readBoxes(text, hints)]);
  return order ? apart.map((date) => takeOrder(date, order)) : apart;
}

/** The one date in a quote, or null where there is none or more than one. It may be ambiguous: see `date`. */
export function parseDate(quote: string, hints: DateHints = {}): FoundDate | null {
  const [date, ...others] = findDates(quote, hints);
  return others.length === 0 ? (date ?? null) : null;
}

/** Hits in turn; after one that reads as no date the search goes on behind its first digits or word. */
function scan(input: {
  text: string;
  pattern: string;
  read: (hit: RegExpExecArray, last: FoundDate | undefined) => FoundDate | null;
}): FoundDate[] {
  // linear: each of the patterns has bounds for all that it repeats.
  const pattern = new RegExp(input.pattern, 'gu');
  const found: FoundDate[] = [];
  for (let hit = pattern.exec(input.text); hit; hit = pattern.exec(input.text)) {
    const date = input.read(hit, found.at(-1));
    if (date) found.push(date);
    else pattern.lastIndex = hit.index + (/^(?:\d+|[\p{L}\p{M}]+)/u.exec(hit[0])?.[0].length ?? 1);
  }
  return found;
}

function readWritten({ text, hit, hints }: { text: string; hit: RegExpExecArray; hints: DateHints }): FoundDate | null {
  const { day = '', month: name = '', year = '' } = hit.groups ?? {};
  const span = { start: hit.index, end: hit.index + hit[0].length };
  const rest = text.slice(span.end, span.end + 10);
  if (/^[\p{L}\p{M}\d%]/u.test(rest) && !TIME_AFTER.test(rest)) return null;
  if (/^[.,:/-]\d/.test(rest) && !TIME_AFTER.test(rest) && !/^[,/-]\d{1,2}[ ./-]/.test(rest)) return null;
  const digits = year === '' ? String(hints.year) : year.replace("'", '');
  const month = readMonth(name, { hasLongYear: digits.length === 4 });
  if (month === null) return null;
  // "12 March 10 am" gives no year.
  if (digits.length === 2 && /^ ?(?:[ap]\.?m\b|Uhr\b|hrs?\b|hours?\b|h\b|o'clock|[%£€$])/i.test(rest)) return null;
  const readings = readKnownOrder({ years: yearsOf({ text, span, digits, hints }), month, day: Number(day) });
  return readings && { ...span, ...readings, isWritten: true, hasYear: year !== '' };
}

function readDigits(input: {
  text: string;
  hit: RegExpExecArray;
  last: FoundDate | undefined;
  hints: DateHints;
}): FoundDate | null {
  const { text, hit, hints } = input;
  const { a = '', mark = '', b = '', c = '' } = hit.groups ?? {};
  const span = { start: hit.index, end: hit.index + hit[0].length };
  const followsDate = input.last !== undefined && span.start - input.last.end <= 1;
  if (!followsDate && touchesBefore(text, span.start)) return null;
  if (touchesAfter({ rest: text.slice(span.end, span.end + 14), mark })) return null;
  if (a.length === 4) {
    const readings = c.length < 3 ? readKnownOrder({ years: [Number(a)], month: Number(b), day: Number(c) }) : null;
    return readings && { ...span, ...readings, isWritten: false, hasYear: true };
  }
  if (c.length === 1 || isSortCode(text, span) || !isPlainDate({ text, span, parts: [a, b, c], mark })) return null;
  const years = yearsOf({ text, span, digits: c, hints });
  // No country writes the month first with points between.
  const readings =
    mark === '.'
      ? readKnownOrder({ years, day: Number(a), month: Number(b) })
      : readEitherOrder({ years, first: Number(a), second: Number(b), weekday: readWeekdayBefore(text, span.start) });
  return readings && { ...span, ...readings, isWritten: false, hasYear: true };
}

/** A year of two digits leaves room for codes and clauses: what stands before decides. */
function isPlainDate(input: { text: string; span: Span; parts: readonly string[]; mark: string }): boolean {
  const { text, span, parts, mark } = input;
  if (parts[2]?.length === 4) return true;
  if (isCalledOtherwise(text, span.start)) return false;
  if (mark !== '.') return true;
  return (
    (parts[0]?.length === 2 && parts[1]?.length === 2) ||
    isCalledDate(text, span.start) ||
    isBirthDate(text, span.start)
  );
}

function yearsOf(input: { text: string; span: Span; digits: string; hints: DateHints }): number[] {
  const isBirth = input.hints.isBirth === true || isBirthDate(input.text, input.span.start);
  return readYears({ digits: input.digits, isBirth, notAfter: input.hints.notAfter ?? null });
}

function touchesBefore(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  // The first day of a short period: "5/10-8/10/2026".
  if (/(?:^|[^\d./-])\d{1,2}[./]\d{1,2}[./]?-$/.test(before)) return false;
  return /[\p{L}\p{M}\p{N}_£€$¥₹]$|\p{L}[/-]$|\d[.,:/-]$/u.test(before);
}

function touchesAfter({ rest, mark }: { rest: string; mark: string }): boolean {
  if (TIME_AFTER.test(rest)) return false;
  if (/^[\p{L}\p{M}\d]/u.test(rest)) return true;
  if (!/^[.,:/-]\d/.test(rest)) return false;
  // Another date, set off by a mark that this one doesn't use: "14/03/2026-18/03/2026".
  return rest.startsWith(mark) || !/^[,/-]\d{1,4}[./-]\d/.test(rest);
}

function readBoxes(text: string, hints: DateHints): FoundDate[] {
  const [, day, month, year] = hints.isDateCell ? (IN_BOXES.exec(text) ?? []) : [];
  if (!day || !month || !year) return [];
  const readings = readEitherOrder({ years: [Number(year)], first: Number(day), second: Number(month), weekday: null });
  const start = text.search(/\d/);
  return readings ? [{ start, end: text.trimEnd().length, ...readings, isWritten: false, hasYear: true }] : [];
}
