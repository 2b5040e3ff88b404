import type { FoundValue } from '@/server/providers/ai/local/found-value';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const FROM = '(?<![\\p{L}\\d/.,:-])';
const TO = '(?![\\p{L}\\d]|[/.,:-]\\d)';
const SEPARATED = '\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:\\d{4}|\\d{2})';
const ISO = '\\d{4}-\\d{2}-\\d{2}';
const WRITTEN = `${DAY}\\s+(?:of\\s+)?${MONTH}\\.?,?\\s+\\d{4}`;
const MONTH_FIRST = `${MONTH}\\.?\\s+${DAY},?\\s+\\d{4}`;
const ANY = `(?:${ISO}|${WRITTEN}|${MONTH_FIRST}|${SEPARATED})`;
const UNTIL = '\\s*(?:to|until|till|through|and|[-–—])\\s*';
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?';

const DATE = new RegExp(`${FROM}${ANY}${TO}`, 'giu');
const PERIOD = new RegExp(`${FROM}(${ANY})(?:\\s*\\([^)]{0,20}\\))?,?${UNTIL}${WEEKDAY}(${ANY})${TO}`, 'giu');
/** "20 February to 3 March 2025" and "3-7 March 2025": the year, or month and year, stand once. */
const SHORT_PERIOD = new RegExp(`${FROM}(${DAY})(?:\\s+(${MONTH})\\.?)?${UNTIL}(${WRITTEN})${TO}`, 'giu');

/** Dates in a text, day first as the British write them. Those that are in no calendar are left out. */
export function findDates(text: string): FoundValue[] {
  return [...text.matchAll(DATE)].flatMap((hit) => {
    const date = parseDate(hit[0]);
    return date ? [{ start: hit.index, end: hit.index + hit[0].length, value: { kind: 'date' as const, date } }] : [];
  });
}

/** Pairs of dates that read as a period, the earlier first. */
export function findPeriods(text: string): FoundValue[] {
  const long = [...text.matchAll(PERIOD)].map((hit) => ({ hit, from: hit[1] ?? '', to: hit[2] ?? '' }));
  const short = [...text.matchAll(SHORT_PERIOD)].map((hit) => {
    const to = hit[3] ?? '';
    const [, month, year] = new RegExp(`(${MONTH})\\.?,?\\s+(\\d{4})$`, 'iu').exec(to) ?? [];
    return { hit, from: `${hit[1]} ${hit[2] ?? month} ${year}`, to };
  });
  return [...long, ...short]
    .flatMap(({ hit, from: first, to: last }) => {
      const [from, to] = [parseDate(first), parseDate(last)];
      if (!from || !to || from > to) return [];
      return [{ start: hit.index, end: hit.index + hit[0].length, value: { kind: 'period' as const, from, to } }];
    })
    .sort((a, b) => a.start - b.start);
}

function parseDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const month = /\p{L}{3}/u.test(text.replace(/\d(?:st|nd|rd|th)/gi, '')) ? monthOf(text) : undefined;
  if (month !== undefined) return toIso(numbers[1], month, numbers[0]);
  return toIso(fullYear(numbers[2], text), numbers[1], numbers[0]);
}

function monthOf(text: string): number | undefined {
  const name = new RegExp(`(?<!\\p{L})${MONTH}(?!\\p{L})`, 'iu').exec(text)?.[0].toLowerCase().slice(0, 3);
  const index = MONTHS.findIndex((month) => month.startsWith(name ?? '?'));
  return index < 0 ? undefined : index + 1;
}

/** Two digits: up to 39 is this century, as no paper here is older than a claimant. */
function fullYear(year: number | undefined, text: string): number | undefined {
  if (year === undefined || /\d{4}$/.test(text)) return year;
  return year < 40 ? 2000 + year : 1900 + year;
}

function toIso(year: number | undefined, month: number | undefined, day: number | undefined): string | null {
  if (!year || !month || !day || year < 1900 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** "14 January 2026" */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (!name) throw new RangeError('Not an ISO date');
  return `${day} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
}
