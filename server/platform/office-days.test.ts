import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from './calendar-days';
import { ENGLAND_AND_WALES } from './england-and-wales';
import { createOfficeDays } from './office-days';

const ZONES = ['Europe/London', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland'];
const openOffice = (timeZone: string) => createOfficeDays({ timeZone, calendar: ENGLAND_AND_WALES });
const [FIRST, LAST] = ['2026-01-01', '2028-12-31'];
const DAYS = Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, index) => addDays(FIRST, index));
const HOUR_MS = 3_600_000;

it.each([
  ['2026-04-30T23:30:00Z', 'Europe/London', '2026-05-01'],
  ['2026-04-30T23:30:00Z', 'UTC', '2026-04-30'],
  ['2026-01-31T23:30:00Z', 'Europe/London', '2026-01-31'],
  ['2026-01-31T23:30:00Z', 'Europe/Berlin', '2026-02-01'],
  ['2026-03-01T02:00:00Z', 'America/New_York', '2026-02-28'],
])('%s is in %s on %s', (at, zone, day) => {
  expect(openOffice(zone).dayOf(new Date(at))).toBe(day);
});

describe.each(ZONES)('every day of three years in %s', (zone) => {
  const office = openOffice(zone);

  it('begins where the day before ends, and is that day all along', () => {
    for (const day of DAYS) {
      const [start, end] = [office.startOf(day), office.endOf(day)];
      expect([office.dayOf(start), office.dayOf(end)]).toEqual([day, day]);
      expect(office.dayOf(new Date(start.getTime() - 1))).toBe(addDays(day, -1));
      expect(office.startOf(addDays(day, 1)).getTime()).toBe(end.getTime() + 1);
    }
  });

  it('has 24 hours, but for one of 23 and one of 25 a year', () => {
    const hours = DAYS.map((day) => (office.endOf(day).getTime() + 1 - office.startOf(day).getTime()) / HOUR_MS);
    expect(hours.filter((count) => count !== 24).sort()).toEqual([23, 23, 23, 25, 25, 25]);
  });
});

it.each([
  ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z'],
  ['Etc/GMT+12', '2026-01-01', '2026-01-01T12:00:00.000Z'],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00.000Z'],
])('a day begins at its first moment in %s, also where no clock shows midnight', (zone, day, start) => {
  expect(openOffice(zone).startOf(day).toISOString()).toBe(start);
});

it('goes to the next day that is neither at a weekend nor off', () => {
  const office = openOffice('Europe/London');
  expect(office.toWorkingDay('2026-12-24')).toBe('2026-12-24');
  expect(office.toWorkingDay('2026-12-25')).toBe('2026-12-29');
  expect(office.addWorkingDays('2026-12-24', 1)).toBe('2026-12-29');
  expect(office.addWorkingDays('2026-12-26', 3)).toBe('2026-12-31');
  for (const day of DAYS) {
    const found = office.toWorkingDay(day);
    expect(office.isWorkingDay(found)).toBe(true);
    expect(found >= day && daysBetween(day, found) <= 4).toBe(true);
  }
});

it('tells of a day behind the end of the list', () => {
  const told: string[] = [];
  const calendar = { ...ENGLAND_AND_WALES, until: '2026-12-31' };
  const office = createOfficeDays({ timeZone: 'Europe/London', calendar, onUnlisted: (day) => told.push(day) });
  office.toWorkingDay('2026-12-31');
  expect(told).toEqual([]);
  office.toWorkingDay('2027-01-02');
  expect(told).toEqual(['2027-01-02', '2027-01-03', '2027-01-04']);
});
