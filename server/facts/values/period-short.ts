import { toIsoDate } from '@/server/facts/values/calendar';
import type { DateOrder } from '@/server/facts/values/date-readings';
import type { FoundDate } from '@/server/facts/values/find-dates';
import { readMonth } from '@/server/facts/values/month-names';
import type { Span } from '@/server/facts/values/span';

const TO =
  '(?:(?:up )?to(?: and including)?|until|till|through|bis(?: zum)?(?: (?:einschließlich|einschliesslich|einschl\\.|inkl\\.))?|jusqu.au|au|(?:fino )?all.|(?:fino )?al|a|à|hasta(?: el)?|até(?: ao?)?|ao|do|tot(?: en met)?|t/m|[-–—])';
const WEEKDAY = '(?:[\\p{L}\\p{M}]{2,12}[.,]{0,2} )?(?:the )?';
/** The first end without its year: "3", "3 March", "3rd", "01.", "01.10.", "28/09". */
const START = new RegExp(
  `(?<![\\p{L}\\p{N}£€$]|\\d[.,:/-])(?:(?<day>\\d{1,2})(?:st|nd|rd|th|er|º)?(?:\\.?(?: (?:de )?(?!(?:até|fino|hasta|until|till|through|bis|tot) )(?<month>[\\p{L}\\p{M}]{3,12})\\.?)|(?<mark>[./])(?<number>\\d{1,2})?\\.?)?|(?<name>[\\p{L}\\p{M}]{3,12})\\.? (?<later>\\d{1,2})(?:st|nd|rd|th)?)\\s?${TO}\\s?${WEEKDAY}$`,
  'iu',
);
/** "March 3–7, 2026": the month stands first and once. */
const WHOLE =
  /(?<!\p{L})(?<month>[\p{L}\p{M}]{3,12})\.? (?<from>\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|—|to|through) ?(?<to>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)/giu;
const WINDOW = 44;

/**
 * The first day, as ISO, of a period whose year, or month and year, stand at its end alone; null where there is none.
 * `order` is that of both ends, where they are digits.
 */
export function readShortStart(input: {
  text: string;
  to: FoundDate;
  order: DateOrder;
}): { start: number; date: string } | null {
  const { text, to, order } = input;
  const windowAt = Math.max(0, to.start - WINDOW);
  const hit = START.exec(text.slice(windowAt, to.start));
  if (!hit || to.date === null || /\n/.test(hit[0])) return null;
  const { day, month: name, number, name: ahead, later } = hit.groups ?? {};
  // What stands before the day may be its weekday: "Monday 5 to Thursday 8 October 2026".
  const isMonth = ahead !== undefined && readMonth(ahead, { hasLongYear: true }) !== null;
  const own = name ?? (isMonth ? ahead : undefined);
  const [first, second] = [Number(day ?? later), number === undefined ? null : Number(number)];
  const isSwapped = second !== null && order === 'month_first';
  const endMonth = Number(to.date.slice(5, 7));
  const month = own ? readMonth(own, { hasLongYear: true }) : isSwapped ? first : (second ?? endMonth);
  if (month === null) return null;
  // From December to January the year turns.
  const year = Number(to.date.slice(0, 4)) - (month > endMonth ? 1 : 0);
  const date = toIsoDate({ year, month, day: isSwapped ? second : first });
  return date === null ? null : { start: windowAt + hit.index, date };
}

/** Periods within one month that is named first. */
export function readShortWhole(text: string): (Span & { from: string; to: string })[] {
  return [...text.matchAll(WHOLE)].flatMap((hit) => {
    const { month: name = '', from = '', to = '', year = '' } = hit.groups ?? {};
    const month = readMonth(name, { hasLongYear: true });
    if (month === null) return [];
    const first = toIsoDate({ year: Number(year), month, day: Number(from) });
    const last = toIsoDate({ year: Number(year), month, day: Number(to) });
    return first && last ? [{ start: hit.index, end: hit.index + hit[0].length, from: first, to: last }] : [];
  });
}
