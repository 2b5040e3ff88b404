import { describe, expect, test } from 'vitest';
import { ENGLAND_AND_WALES } from '@/server/platform/england-and-wales';
import { createOfficeDays } from '@/server/platform/office-days';
import { describeTimeToAsk, findLastDayToAsk } from './last-day-to-ask';
import type { CaseType } from './schema';

const days = createOfficeDays({ timeZone: 'Europe/London', calendar: ENGLAND_AND_WALES });

const withinOf = (within: CaseType['reconsideration']['within']) => ({ reconsideration: { within, afterwards: '' } });

describe('the last day to ask for another look', () => {
  test.each([
    // A Monday, so the same day a month later is a working day.
    ['months', 1, '2026-10-05T12:00:00Z', '2026-11-05'],
    // The end of a shorter month.
    ['months', 1, '2026-01-31T12:00:00Z', '2026-03-02'],
    // Christmas Day and the days after it, when the office is closed.
    ['months', 1, '2026-11-25T12:00:00Z', '2026-12-29'],
    ['days', 30, '2026-10-01T12:00:00Z', '2026-11-02'],
    ['working-days', 20, '2026-10-01T12:00:00Z', '2026-10-29'],
    // In London it is the next day already.
    ['days', 30, '2026-08-31T23:30:00Z', '2026-10-01'],
  ] as const)('%s %i after %s is %s', (unit, count, sentAt, lastDay) => {
    expect(findLastDayToAsk({ caseType: withinOf({ unit, count }), sentAt: new Date(sentAt), days })).toBe(lastDay);
  });

  test('is told in words', () => {
    expect(describeTimeToAsk(withinOf({ unit: 'months', count: 1 }))).toBe('one month');
    expect(describeTimeToAsk(withinOf({ unit: 'months', count: 3 }))).toBe('three months');
    expect(describeTimeToAsk(withinOf({ unit: 'working-days', count: 20 }))).toBe('20 working days');
  });
});
