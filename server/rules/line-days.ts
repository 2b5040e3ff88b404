import type { FactValueOf } from '@/server/facts/contract';

/** The days that a line's date can be; none where it bears none. */
export const daysOf = ({ date, dateReadings = [] }: FactValueOf<'line'>): readonly string[] =>
  date === null ? dateReadings : [date];
