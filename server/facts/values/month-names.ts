/** The languages whose papers are read: English, Spanish, French, German, Italian, Portuguese, Polish, Dutch, Swedish. */
export const DATE_LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'pl', 'nl', 'sv'] as const;

/** Spellings in use that `Intl` doesn't give: older short forms, and the umlaut written out. */
const ALSO: Readonly<Record<string, number>> = {
  sept: 9,
  setiembre: 9,
  janv: 1,
  jänner: 1,
  feber: 2,
  fevr: 2,
  avr: 4,
  juil: 7,
  maerz: 3,
  mrz: 3,
  okt: 10,
  ott: 10,
  mei: 5,
};

/** Short names that are also words: only a year of four digits makes a date with them. */
const WORDS = new Set(['set', 'out', 'ago', 'lip', 'mag', 'gen']);

const MONTHS: ReadonlyMap<string, number> = collect((name, add) => {
  for (const month of Array.from({ length: 12 }, (_, index) => index)) {
    const day = new Date(Date.UTC(2024, month, 3));
    for (const style of ['long', 'short'] as const) {
      add(name({ month: style }, day, 'month'), month + 1);
      // Beside a day the name may be inflected: marzec, 3 marca.
      add(name({ day: 'numeric', month: style }, day, 'month'), month + 1);
    }
  }
}, ALSO);

const WEEKDAYS: ReadonlyMap<string, number> = collect(
  (name, add) => {
    for (const weekday of Array.from({ length: 7 }, (_, index) => index)) {
      // 2 June 2024 was a Sunday.
      const day = new Date(Date.UTC(2024, 5, 2 + weekday));
      for (const style of ['long', 'short'] as const) add(name({ weekday: style }, day, 'weekday'), weekday);
    }
  },
  { tues: 2, wednes: 3, thurs: 4, thur: 4, weds: 3 },
);

type Namer = (format: Intl.DateTimeFormatOptions, day: Date, part: 'month' | 'weekday') => string;

function collect(
  fill: (name: Namer, add: (name: string, number: number) => void) => void,
  also: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const add = (name: string, number: number): void => {
    const key = foldWord(name);
    if (key !== '' && !numbers.has(key)) numbers.set(key, number);
  };
  for (const language of DATE_LANGUAGES) {
    const name: Namer = (format, day, part) =>
      new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' })
        .formatToParts(day)
        .find(({ type }) => type === part)?.value ?? '';
    fill(name, add);
  }
  for (const [name, number] of Object.entries(also)) add(name, number);
  return numbers;
}

/** Small letters without accents or dots. */
function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '');
}

/** The month of a name in any of the languages, long or short, inflected or not; 1 to 12, or null. */
export function readMonth(name: string, input: { hasLongYear: boolean }): number | null {
  const key = foldWord(name);
  if (WORDS.has(key) && !input.hasLongYear) return null;
  return MONTHS.get(key) ?? null;
}

/** The weekday of a name, Sunday being 0, or null. */
export const readWeekday = (name: string): number | null => WEEKDAYS.get(foldWord(name)) ?? null;
