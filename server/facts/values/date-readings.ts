import { toIsoDate } from '@/server/facts/values/calendar';
import { weekdayOf } from '@/server/platform/calendar-days';

export type DateOrder = 'day_first' | 'month_first';

/**
 * What a date can mean. `date` is null while it is ambiguous: by `order` ("03/04/2026", the reading with the day first stands
 * first) or by `century` ("born 02/03/15").
 */
export type DateReadings = {
  date: string | null;
  readings: readonly string[];
  ambiguity: 'order' | 'century' | null;
  /** The order that an all-digit date proves for its paper, as "14/03/2026" does. */
  order: DateOrder | null;
};

/** The latest year that two digits stand for outside a date of birth: papers of a case are about these years. */
const LAST_SHORT_YEAR = 49;
/** From here on two digits of a birth year can only be the last century's. */
const FIRST_LAST_CENTURY = 40;

/** The years that the digits of one can mean; none for two digits of the last century that no birth explains. */
export function readYears(input: { digits: string; isBirth: boolean; notAfter: string | null }): number[] {
  const number = Number(input.digits);
  if (input.digits.length === 4) return [number];
  if (!input.isBirth) return number <= LAST_SHORT_YEAR ? [2000 + number] : [];
  const latest = input.notAfter === null ? FIRST_LAST_CENTURY - 1 : Number(input.notAfter.slice(2, 4));
  return number > latest ? [1900 + number] : [2000 + number, 1900 + number];
}

/** A date whose month is known by its name or its place; null where no calendar has it. */
export function readKnownOrder(input: { years: readonly number[]; month: number; day: number }): DateReadings | null {
  const readings = input.years.flatMap((year) => toIsoDate({ ...input, year }) ?? []);
  if (readings.length === 0) return null;
  return { date: only(readings), readings, ambiguity: readings.length > 1 ? 'century' : null, order: null };
}

/** A date of digits alone whose first part can be the day or the month. */
export function readEitherOrder(input: {
  years: readonly number[];
  first: number;
  second: number;
  weekday: number | null;
}): DateReadings | null {
  const { years, first, second, weekday } = input;
  const dayFirst = readKnownOrder({ years, day: first, month: second });
  const monthFirst = readKnownOrder({ years, day: second, month: first });
  if (!dayFirst || !monthFirst || first === second) {
    const known = dayFirst ?? monthFirst;
    if (!known || first === second) return known;
    return { ...known, order: dayFirst ? 'day_first' : 'month_first' };
  }
  const readings = [...dayFirst.readings, ...monthFirst.readings];
  const onWeekday = weekday === null ? [] : readings.filter((reading) => weekdayOf(reading) === weekday);
  const settled = only(onWeekday);
  if (settled === null) return { date: null, readings, ambiguity: 'order', order: null };
  const order = dayFirst.readings.includes(settled) ? 'day_first' : 'month_first';
  return { date: settled, readings: [settled], ambiguity: null, order };
}

/** The same date where the order is known; what is not ambiguous by its order stays as it is. */
export function takeOrder<Found extends DateReadings>(found: Found, order: DateOrder): Found {
  if (found.ambiguity !== 'order') return found;
  const half = found.readings.length / 2;
  const readings = order === 'day_first' ? found.readings.slice(0, half) : found.readings.slice(half);
  return { ...found, date: only(readings), readings, ambiguity: readings.length > 1 ? 'century' : null };
}

const only = (readings: readonly string[]): string | null => (readings.length === 1 ? (readings[0] ?? null) : null);
