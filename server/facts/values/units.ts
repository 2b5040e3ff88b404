export type Dimension = 'speed' | 'length' | 'temperature' | 'duration' | 'nights' | 'months' | 'mass';

/**
 * A unit as an exact ratio of its dimension's base: `value × times ÷ over` of metres a second, millimetres, degrees Celsius,
 * minutes, nights, months or grams. Temperatures have their zero elsewhere: `zero` is taken off first.
 */
export type Unit = { name: string; dimension: Dimension; times: bigint; over: bigint; zero: bigint };

function unit(name: string, dimension: Dimension, times: bigint, over = 1n, zero = 0n): Unit {
  return { name, dimension, times, over, zero };
}

/** By their definitions: a mile is 1609.344 m, a nautical mile 1852 m, an inch 25.4 mm, a pound 453.59237 g. */
export const UNITS = {
  mph: unit('mph', 'speed', 44_704n, 100_000n),
  'km/h': unit('km/h', 'speed', 5n, 18n),
  kn: unit('kn', 'speed', 463n, 900n),
  'm/s': unit('m/s', 'speed', 1n),
  mm: unit('mm', 'length', 1n),
  cm: unit('cm', 'length', 10n),
  m: unit('m', 'length', 1_000n),
  km: unit('km', 'length', 1_000_000n),
  in: unit('in', 'length', 254n, 10n),
  ft: unit('ft', 'length', 3_048n, 10n),
  mi: unit('mi', 'length', 1_609_344n),
  '°C': unit('°C', 'temperature', 1n),
  '°F': unit('°F', 'temperature', 5n, 9n, 32n),
  min: unit('min', 'duration', 1n),
  h: unit('h', 'duration', 60n),
  d: unit('d', 'duration', 1_440n),
  wk: unit('wk', 'duration', 10_080n),
  night: unit('night', 'nights', 1n),
  month: unit('month', 'months', 1n),
  year: unit('year', 'months', 12n),
  g: unit('g', 'mass', 1n),
  kg: unit('kg', 'mass', 1_000n),
  lb: unit('lb', 'mass', 45_359_237n, 100_000n),
} as const satisfies Record<string, Unit>;

export type UnitName = keyof typeof UNITS;

/** How papers write each unit; abbreviations in the case they have, words in any. */
export const SPELLINGS: readonly (readonly [UnitName, string, 'exact' | 'any'])[] = [
  ['mph', 'mph|m\\.p\\.h\\.|mi/h|miles (?:per|an) hour', 'any'],
  ['km/h', 'km ?/ ?h|kmh|kph|km/hr|kilomet(?:re|er)s (?:per|an) hour', 'any'],
  ['kn', 'knots?|kts?|kn|Knoten|nœuds|noeuds|nudos', 'any'],
  ['m/s', 'm ?/ ?s|mps|m s-1|met(?:re|er)s (?:per|a) second', 'any'],
  ['mm', 'mm', 'exact'],
  ['mm', 'millimet(?:re|er)s?', 'any'],
  ['cm', 'cm', 'exact'],
  ['cm', 'centimet(?:re|er)s?', 'any'],
  ['km', 'km', 'exact'],
  ['km', 'kilomet(?:re|er)s?', 'any'],
  ['m', 'm', 'exact'],
  ['m', 'met(?:re|er)s?', 'any'],
  ['in', 'inch(?:es)?', 'any'],
  ['ft', 'ft|foot|feet', 'any'],
  ['mi', 'miles?', 'any'],
  ['°C', '(?:°|º|deg\\.? ?)C|degrees (?:C|Celsius)|℃', 'any'],
  ['°F', '(?:°|º|deg\\.? ?)F|degrees (?:F|Fahrenheit)|℉', 'any'],
  ['min', 'min|mins|minutes?|Minuten', 'any'],
  ['h', 'h|hrs?|hours?|Stunden?|Std|heures?|horas?|or[ae]|uur|godzin[ay]?|timmar', 'any'],
  ['d', 'days?|Tagen?|jours?|días?|giorn[oi]|dias?|dni|dagen|dagar', 'any'],
  ['wk', 'weeks?|wks?|Wochen?|semaines?|semanas?|settiman[ae]|tygodni[ea]?|weken|veckor', 'any'],
  ['night', 'nights?|Nächten?|Nacht|nuits?|nuitées?|noches?|nott[ei]|noites?|noc[ey]?|nachten|nätter', 'any'],
  ['month', 'months?|Monaten?|mois|mes(?:es)?|mes[ei]|mês|miesi[aę]c[ey]?|maand(?:en)?|månader', 'any'],
  ['year', 'years?|Jahren?|ans|années?|años?|ann[io]|anos?|jaar|lat[a]?|år', 'any'],
  ['kg', 'kg', 'exact'],
  ['g', 'g', 'exact'],
  ['kg', 'kilos?|kilograms?', 'any'],
  ['lb', 'lbs?', 'any'],
];
