import { expect, test } from 'vitest';
import { casesInput, periodSchema } from '../schema';
import { choosePeriod, findMonths, listSteps, stepOf } from './choose-period';
import { groupByAge, groupByDue } from './group-standing';
import { weighDue } from './weigh-due';

const today = '2026-11-30';

test.each([
  ['7-days', '2026-11-24', today, 'day'],
  ['30-days', '2026-11-01', today, 'day'],
  ['90-days', '2026-09-02', today, 'week'],
  ['12-months', '2025-12-01', today, 'month'],
  ['this-month', '2026-11-01', today, 'day'],
  ['last-month', '2026-10-01', '2026-10-31', 'day'],
] as const)('%s', (period, from, to, unit) => {
  expect(choosePeriod({ input: { period }, today })).toEqual({ from, to, unit });
});

test.each([
  ['2026-01-01', '2026-03-31', '2026-01-01', '2026-04-01'],
  ['2026-01-02', '2026-03-31', '2026-02-01', '2026-04-01'],
  ['2026-01-02', '2026-03-30', '2026-02-01', '2026-03-01'],
  ['2026-01-02', '2026-02-27', '2026-02-01', '2026-02-01'],
  ['2026-01-05', '2026-01-06', '2026-02-01', '2026-02-01'],
])('the whole months of %s to %s', (from, to, first, until) => {
  expect(findMonths({ from, to })).toEqual({ from: first, until });
});

test.each(['0001-01-01', '1999-12-31', '2100-01-01', '9999-12-31'])('%s is no day of an office', (day) => {
  const read = periodSchema.safeParse({ from: day, to: day });
  expect(read.error?.issues[0]?.message).toBe('Choose days from the years 2000 to 2099.');
  expect(casesInput.safeParse({ of: 'waiting', dueTo: day }).success).toBe(false);
});

test('the steps of a period are its own days alone, weeks from Monday', () => {
  expect(stepOf({ day: '2026-11-29', unit: 'week' })).toBe('2026-11-23');
  expect(listSteps({ from: '2026-11-25', to: '2026-12-07', unit: 'week' })).toEqual([
    { from: '2026-11-25', to: '2026-11-29' },
    { from: '2026-11-30', to: '2026-12-06' },
    { from: '2026-12-07', to: '2026-12-07' },
  ]);
});

const isWorkingDay = (day: string) => ![0, 6].includes(new Date(day).getUTCDay());

test('on a Friday the last chance is also of what is due at the weekend, and the pace counts working days', () => {
  const due = [
    { dueOn: '2026-11-26', count: 1 },
    { dueOn: '2026-11-27', count: 2 },
    { dueOn: '2026-11-29', count: 1 },
    { dueOn: '2026-12-01', count: 11 },
  ];
  expect(weighDue({ due, today: '2026-11-27', isWorkingDay })).toEqual({
    overdue: 1,
    today: 3,
    lastDay: '2026-11-29',
    aDay: 5,
  });
});

test('what waits is grouped by age and by due day, each case once', () => {
  const row = (since: string, dueOn: string) => ({ what: 'waiting' as const, caseType: 'x', since, dueOn, count: 1 });
  const rows = [row(today, '2026-12-20'), row('2026-11-28', '2026-11-30'), row('2026-09-01', '2026-11-29')];
  const counts = (groups: { key: string; count: number }[]) =>
    Object.fromEntries(groups.filter(({ count }) => count > 0).map(({ key, count }) => [key, count]));
  expect(counts(groupByAge({ rows, today }))).toEqual({ today: 1, '1–2 days': 1, '4 weeks or more': 1 });
  expect(counts(groupByDue({ rows, today, days: 10 }))).toEqual({ overdue: 1, '2026-11-30': 1, later: 1 });
});
