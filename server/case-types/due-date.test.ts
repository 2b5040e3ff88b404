import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '@/server/platform/calendar-days';
import { ENGLAND_AND_WALES } from '@/server/platform/england-and-wales';
import { createOfficeDays } from '@/server/platform/office-days';
import { findAnswerDay, findDueDate, resumeDueDate } from './due-date';

const openOffice = (timeZone: string) => createOfficeDays({ timeZone, calendar: ENGLAND_AND_WALES });
const london = openOffice('Europe/London');
const at = (text: string) => new Date(`${text}Z`);
const dueOn = ({ from, caseType = 'travel-expense-refund' }: { from: string; caseType?: string }) =>
  findDueDate({ caseType, from: at(from), days: london }).toISOString();

describe('findDueDate', () => {
  it('counts the days of the case type, and a fortnight where that is no longer offered', () => {
    expect(dueOn({ from: '2026-11-02T10:00' })).toBe('2026-11-09T23:59:59.999Z');
    expect(dueOn({ from: '2026-11-02T10:00', caseType: 'no-longer-offered' })).toBe('2026-11-16T23:59:59.999Z');
  });

  it.each([
    ['shortly after midnight', '2026-11-02T00:15', '2026-11-09T23:59:59.999Z'],
    ['shortly before midnight', '2026-11-02T23:45', '2026-11-09T23:59:59.999Z'],
    ['at 00:15, before the clocks go forward', '2026-03-29T00:15', '2026-04-07T22:59:59.999Z'],
    ['at 00:15, before the clocks go back', '2026-10-24T23:15', '2026-11-02T23:59:59.999Z'],
    ['at 00:15 of summer, which is the day before in UTC', '2026-06-01T23:15', '2026-06-09T22:59:59.999Z'],
    ['a week before Christmas Day', '2026-12-18T10:00', '2026-12-29T23:59:59.999Z'],
    ['on Christmas Eve', '2026-12-24T10:00', '2026-12-31T23:59:59.999Z'],
    ['a week before Good Friday', '2026-03-27T10:00', '2026-04-07T22:59:59.999Z'],
  ])('gives a case that comes %s whole working days', (_, from, due) => {
    expect(dueOn({ from })).toBe(due);
  });
});

const ZONES = ['Europe/London', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland'];
const DAYS = Array.from({ length: daysBetween('2026-01-01', '2028-12-31') + 1 }, (_, at) => addDays('2026-01-01', at));
const QUARTER_MS = 15 * 60_000;

describe.each(ZONES)('over all days of three years in %s', (zone) => {
  const days = openOffice(zone);
  const arrivals = DAYS.flatMap((day) => [
    new Date(days.startOf(day).getTime() + QUARTER_MS),
    new Date(days.endOf(day).getTime() - QUARTER_MS),
  ]);

  it('a case that comes loses no day, and is due at the end of a working day, never before one that came first', () => {
    let before = new Date(0);
    for (const from of arrivals) {
      const due = findDueDate({ caseType: 'travel-expense-refund', from, days });
      const day = days.dayOf(due);
      expect(daysBetween(days.dayOf(from), day)).toBeGreaterThanOrEqual(7);
      expect([days.isWorkingDay(day), days.dayOf(new Date(due.getTime() + 1))]).toEqual([true, addDays(day, 1)]);
      expect(due >= before).toBe(true);
      before = due;
    }
  });

  it('one that comes back has as many days as it had, and a working day at the least', () => {
    const [askedAt, dueAt] = [days.startOf('2026-01-05'), days.endOf('2026-01-09')];
    let before = new Date(0);
    for (const from of arrivals) {
      const back = days.dayOf(from);
      const due = resumeDueDate({ dueAt, askedAt, from, days });
      expect(daysBetween(back, days.dayOf(due))).toBeGreaterThanOrEqual(4);
      const late = resumeDueDate({ dueAt: askedAt, askedAt: dueAt, from, days });
      expect(days.dayOf(late)).toBe(days.addWorkingDays(back, 1));
      expect([days.isWorkingDay(days.dayOf(due)), due >= before]).toEqual([true, true]);
      before = due;
    }
  });
});

it.each([
  ['on a Tuesday', '2026-11-03T15:00', '2026-11-04'],
  ['on a Friday', '2026-11-06T15:00', '2026-11-09'],
  ['on a Sunday', '2026-11-08T23:59', '2026-11-09'],
  ['on Christmas Eve', '2026-12-24T15:00', '2026-12-29'],
])('a late case that comes back %s is due on the next working day', (_, from, day) => {
  const late = { dueAt: at('2026-10-01T12:00'), askedAt: at('2026-11-02T10:00') };
  expect(london.dayOf(resumeDueDate({ ...late, from: at(from), days: london }))).toBe(day);
});

it('a claimant answers by a working day, two weeks on by the office’s days', () => {
  expect(findAnswerDay({ now: at('2026-11-24T10:00'), days: london })).toBe('2026-12-08');
  expect(findAnswerDay({ now: at('2026-12-11T10:00'), days: london })).toBe('2026-12-29');
  const auckland = openOffice('Pacific/Auckland');
  expect(findAnswerDay({ now: at('2026-11-24T11:30'), days: auckland })).toBe('2026-12-09');
});
