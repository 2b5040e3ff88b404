import { addDays, weekdayOf } from './calendar-days';
import type { OfficeCalendar } from './office-calendar';

type Office = {
  /** By its IANA name. */
  timeZone: string;
  calendar: OfficeCalendar;
  /** Told of a day that lies behind the last one whose holidays are listed. */
  onUnlisted?: (day: string) => void;
};

export type OfficeDays = ReturnType<typeof createOfficeDays>;

/** Between 12 hours behind UTC and 14 before it lies every zone that there is. */
const FURTHEST_BEHIND_MS = 12 * 3_600_000;
const FURTHEST_BEFORE_MS = 14 * 3_600_000;
/** By whole minutes all zones have differed from UTC since 1972. */
const MINUTE_MS = 60_000;

/**
 * What an office calls a day: from midnight to midnight by its clocks, 23 to 25 hours. Days are ISO 8601 (`2026-11-29`), moments
 * are dates. Asks no clock: whoever wants today gives the moment.
 */
export function createOfficeDays({ timeZone, calendar, onUnlisted }: Office) {
  const writer = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

  /** The day that it is at a moment. */
  function dayOf(at: Date): string {
    const parts = new Map(writer.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  }

  /** The first moment of a day; where the clocks pass over midnight, the one after. */
  function startOf(day: string): Date {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    let before = midnight - FURTHEST_BEFORE_MS - MINUTE_MS;
    let since = midnight + FURTHEST_BEHIND_MS;
    while (since - before > MINUTE_MS) {
      const middle = before + Math.floor((since - before) / 2 / MINUTE_MS) * MINUTE_MS;
      if (dayOf(new Date(middle)) < day) before = middle;
      else since = middle;
    }
    return new Date(since);
  }

  /** The last moment of a day, to the millisecond that the database keeps. */
  const endOf = (day: string): Date => new Date(startOf(addDays(day, 1)).getTime() - 1);

  const isHoliday = (day: string): boolean => Object.hasOwn(calendar.holidays, day);

  function isWorkingDay(day: string): boolean {
    if (day > calendar.until) onUnlisted?.(day);
    return !calendar.weekend.includes(weekdayOf(day)) && !isHoliday(day);
  }

  /** This day, where the office works on it, else the next one on which it does. */
  function toWorkingDay(day: string): string {
    let found = day;
    while (!isWorkingDay(found)) found = addDays(found, 1);
    return found;
  }

  /** The first, second, … working day after a day. */
  function addWorkingDays(day: string, count: number): string {
    let found = day;
    for (let left = count; left > 0; left -= 1) found = toWorkingDay(addDays(found, 1));
    return found;
  }

  return { dayOf, startOf, endOf, isHoliday, isWorkingDay, toWorkingDay, addWorkingDays };
}
