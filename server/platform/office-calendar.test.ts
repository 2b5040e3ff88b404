import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { weekdayOf } from './calendar-days';
import { ENGLAND_AND_WALES } from './england-and-wales';
import { OfficeCalendarError, readOfficeCalendar } from './office-calendar';

async function write(content: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'holidays-')), 'holidays.json');
  await writeFile(file, content);
  return file;
}

it('reads a list of an installation’s own', async () => {
  const list = {
    name: 'Dubai',
    weekend: ['saturday', 'sunday'],
    until: '2027-12-31',
    holidays: { '2026-12-02': 'National Day' },
  };
  const read = readOfficeCalendar(await write(JSON.stringify(list)));
  expect(read).toEqual({ ...list, weekend: [6, 0] });
});

it.each([
  ['no JSON', '{', 'can’t be read'],
  ['no end', '{ "name": "Berlin", "holidays": {} }', 'until'],
  [
    'a day that no calendar has',
    '{ "name": "Berlin", "until": "2027-12-31", "holidays": { "2026-02-30": "No day" } }',
    'holidays',
  ],
  [
    'a holiday after its end',
    '{ "name": "Berlin", "until": "2026-12-31", "holidays": { "2027-01-01": "Neujahr" } }',
    'until',
  ],
  [
    'no working day',
    '{ "name": "x", "until": "2027-12-31", "weekend": ["monday","tuesday","wednesday","thursday","friday","saturday","sunday"], "holidays": {} }',
    'weekend',
  ],
  ['a misspelt part', '{ "name": "Berlin", "until": "2027-12-31", "holidays": {}, "weekends": [] }', 'weekends'],
])('refuses a list with %s, and says where', async (_, content, said) => {
  const file = await write(content);
  expect(() => readOfficeCalendar(file)).toThrow(OfficeCalendarError);
  expect(() => readOfficeCalendar(file)).toThrow(said);
});

it('says which file is not there', () => {
  expect(() => readOfficeCalendar('/nowhere/holidays.json')).toThrow('/nowhere/holidays.json');
});

it('brings eight holidays a year for England and Wales, each on a working day of the week', () => {
  const days = Object.keys(ENGLAND_AND_WALES.holidays);
  const years = [...new Set(days.map((day) => day.slice(0, 4)))];
  expect(years.map((year) => days.filter((day) => day.startsWith(year)).length)).toEqual(years.map(() => 8));
  expect(days.filter((day) => ENGLAND_AND_WALES.weekend.includes(weekdayOf(day)))).toEqual([]);
  expect(`${years.at(-1)}-12-31`).toBe(ENGLAND_AND_WALES.until);
});
