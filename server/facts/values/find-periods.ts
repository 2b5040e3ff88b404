import { type DateOrder, takeOrder } from '@/server/facts/values/date-readings';
import { type DateHints, type FoundDate, findDates } from '@/server/facts/values/find-dates';
import { foldSigns } from '@/server/facts/values/fold-signs';
import { readLength } from '@/server/facts/values/period-length';
import { readShortStart, readShortWhole } from '@/server/facts/values/period-short';
import { isUntil } from '@/server/facts/values/period-words';
import { settleDates } from '@/server/facts/values/settle-dates';
import { dropOverlaps, type Span } from '@/server/facts/values/span';
import { addDays, addMonths } from '@/server/platform/calendar-days';

/** Two days as ISO dates, both of them inside. */
export type Period = { from: string; to: string };

/** A period where it stands in a text. `period` is null while day and month of its ends could be either. */
export type FoundPeriod = Span & { period: Period | null; readings: readonly Period[] };

const ORDERS: readonly DateOrder[] = ['day_first', 'month_first'];

/** How far apart the two ends of a period may stand, with times and weekdays between. */
const MAX_GAP = 56;

/**
 * The periods of a text, in its order: two dates with "to" between them in any of the languages, "3–7 March 2025", or
 * "12 months from 3 April 2026", whose last day is the one before the same day again. What ends before it begins is none.
 */
export function findPeriods(original: string, hints: DateHints = {}): FoundPeriod[] {
  const text = foldSigns(original);
  const dates = findDates(text, hints);
  const pairs = dates.flatMap((to, index) => {
    const from = dates[index - 1];
    const gap = from && to.start - from.end <= MAX_GAP ? text.slice(from.end, to.start) : null;
    if (!from || gap === null || !isUntil({ gap, before: text.slice(Math.max(0, from.start - 24), from.start) }))
      return [];
    return makePeriod({ from, to });
  });
  const shorts = dates.flatMap((date) => {
    const ends = ORDERS.flatMap((order) => {
      const to = takeOrder(date, order);
      const from = readShortStart({ text, to, order: date.ambiguity === 'order' ? order : 'day_first' });
      return from && to.date !== null ? [{ from: from.date, to: to.date, start: from.start }] : [];
    });
    const [first] = ends;
    return first ? keepInOrder(ends, { start: first.start, end: date.end }) : [];
  });
  const wholes = readShortWhole(text).flatMap(({ start, end, ...period }) => keepInOrder([period], { start, end }));
  const lengths = dates.flatMap((from) => {
    const length = readLength({ text, from });
    if (!length) return [];
    const readings = from.readings.map((date) => ({ from: date, to: endOf(date, length) }));
    return keepInOrder(readings, { start: length.start, end: Math.max(length.end, from.end) });
  });
  return dropOverlaps([...pairs, ...shorts, ...wholes, ...lengths]);
}

/** The one period in a quote, or null where there is none or more than one. */
export function parsePeriod(quote: string, hints: DateHints = {}): FoundPeriod | null {
  const [period, ...others] = findPeriods(quote, hints);
  return others.length === 0 ? (period ?? null) : null;
}

/** Both ends are written in one order: one that is sure of its own settles the other. */
function makePeriod(ends: { from: FoundDate; to: FoundDate }): FoundPeriod[] {
  const [from, to] = settleDates({ dates: [ends.from, ends.to] });
  if (!from || !to) return [];
  const readings = ORDERS.flatMap((order) => {
    const [first, last] = [takeOrder(from, order).date, takeOrder(to, order).date];
    return first !== null && last !== null ? [{ from: first, to: last }] : [];
  });
  return keepInOrder(readings, { start: from.start, end: to.end });
}

/** Readings that end before they begin are none, and may so leave a single one. */
function keepInOrder(readings: readonly Period[], span: Span): FoundPeriod[] {
  const possible = readings
    .map(({ from, to }) => ({ from, to }))
    .filter(
      ({ from, to }, index) =>
        from <= to && readings.findIndex((other) => other.from === from && other.to === to) === index,
    );
  const [period, other] = possible;
  return period ? [{ ...span, period: other ? null : period, readings: possible }] : [];
}

function endOf(from: string, length: { months: number; days: number }): string {
  return addDays(length.months > 0 ? addMonths(from, length.months) : from, length.days - 1);
}
