import type { FactValueOf } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import { withSingleBlanks } from '@/server/facts/extract/read-value';
import { type Amount, findAmounts } from '@/server/facts/values/find-amounts';
import { findDates } from '@/server/facts/values/find-dates';
import { blotOut, dropOverlaps, type Span } from '@/server/facts/values/span';

const CHARGED = /\bcharged(?: as)?:?\s*$/i;
const LONGEST_DESCRIPTION = 200;

type Line = FactValueOf<'line'>;
type Typed = { text: string; currency: string };

/**
 * A line of a list as an officer types it: what it is, one amount, the amount that was charged for it in another currency, and its
 * day, in any order. Null where one of them could be another, or where nothing says what it is.
 */
export function readTypedLine({ text, currency }: Typed): Line | null {
  const line = readOnce({ text, currency });
  if (!line) return null;
  // Marks left among the words that describe it would read as an amount's when it is typed as it is shown.
  const shown = formatValue(line);
  const again = readOnce({ text: shown, currency });
  return again && formatValue(again) === shown ? line : null;
}

function readOnce({ text, currency }: Typed): Line | null {
  const dates = findDates(text);
  const [date, otherDate] = dates;
  const amounts = findAmounts(blotOut(text, dates), { currency });
  const charged = amounts.find(({ start }) => CHARGED.test(text.slice(0, start)));
  const [paid, otherPaid] = amounts.filter((amount) => amount !== charged);
  if (!paid || otherPaid || otherDate || date?.date === null) return null;
  const money = readAmount(paid);
  const other = charged ? readAmount(charged) : null;
  if (!money || (charged && !other)) return null;
  const spans = [paid, ...(charged ? [withWords(text, charged)] : []), ...(date ? [date] : [])];
  const description = describe(text, spans);
  if (!/\p{L}/u.test(description) || description.length > LONGEST_DESCRIPTION) return null;
  return { type: 'line', description, ...money, date: date?.date ?? null, charged: other };
}

/** Null for one end of a range, and where its sign or currency is open. */
function readAmount({ minor, currency, range, isSignDoubtful }: Amount): { minor: number; currency: string } | null {
  return currency === null || range !== null || isSignDoubtful ? null : { minor, currency };
}

const withWords = (text: string, { start, end }: Span): Span => ({
  start: start - (CHARGED.exec(text.slice(0, start))?.[0].length ?? 0),
  end,
});

/** What stands around the parts that were read, without the marks that set them apart. */
function describe(text: string, spans: readonly Span[]): string {
  const inOrder = dropOverlaps(spans);
  const ends = [0, ...inOrder.map(({ end }) => end)];
  const parts = ends.map((end, at) => text.slice(end, inOrder[at]?.start ?? text.length));
  return withSingleBlanks(parts.map((part) => part.replace(/^[\s,;:–-]+|(?<![\s,;:–-])[\s,;:–-]+$/gu, '')).join(' '));
}
