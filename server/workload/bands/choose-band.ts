/** Of what has no length. */
export const NO_BAND = -1;

/** Seconds from a minute up to two weeks, each a fifth more than the last: a quartile is off by a few per cent at most. */
export const HANDLING_BOUNDS: readonly number[] = Array.from({ length: 56 }, (_, step) => Math.round(60 * 1.2 ** step));

/** Each day of two weeks, then weeks, then half a year and a year. */
export const DAYS_BOUNDS: readonly number[] = [
  ...Array.from({ length: 14 }, (_, day) => day + 1),
  ...Array.from({ length: 15 }, (_, week) => 21 + 7 * week),
  183,
  365,
];

/** How many bounds a value has reached, as Postgres' `width_bucket` tells it. */
export function chooseBand({ value, bounds }: { value: number; bounds: readonly number[] }): number {
  const above = bounds.findIndex((bound) => value < bound);
  return above === -1 ? bounds.length : above;
}
