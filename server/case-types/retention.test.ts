import { expect, test } from 'vitest';
import { status as english } from '@/messages/en/status';
import { status as spanish } from '@/messages/es/status';
import { ENGLAND_AND_WALES } from '@/server/platform/england-and-wales';
import { createOfficeDays } from '@/server/platform/office-days';
import { listCaseTypes } from './registry';
import { findRetention, hasRetention, lastClosing, retentionEnd, WITHDRAWN, WITHDRAWN_DAYS } from './retention';

const days = createOfficeDays({ timeZone: 'Europe/London', calendar: ENGLAND_AND_WALES });
const at = (moment: string) => new Date(moment);
const endOf = (kept: { decidedAt?: string; withdrawnAt?: string; caseType?: string }) =>
  retentionEnd({
    case: {
      caseType: kept.caseType ?? 'housing-benefit',
      decidedAt: kept.decidedAt ? at(kept.decidedAt) : null,
      withdrawnAt: kept.withdrawnAt ? at(kept.withdrawnAt) : null,
    },
    days,
  });

test.each(listCaseTypes().map(({ key }) => key))('%s says how long its cases are kept, and why', (key) => {
  expect(hasRetention(key)).toBe(true);
  const { years, reason } = findRetention(key);
  expect(years).toBeGreaterThan(0);
  expect(Object.values(reason).every((words) => words.length > 0)).toBe(true);
});

test('a decided case is kept to the end of the same day of the office, years later', () => {
  expect(endOf({ decidedAt: '2026-11-29T21:00:00Z' })).toEqual(at('2032-11-29T23:59:59.999Z'));
  // 1 July by the office's clocks already.
  expect(endOf({ decidedAt: '2026-06-30T23:30:00Z' })).toEqual(at('2032-07-01T22:59:59.999Z'));
  expect(endOf({ decidedAt: '2028-02-29T12:00:00Z' })).toEqual(days.endOf('2034-03-01'));
});

test('a withdrawn case is kept for ninety days, whatever was decided of it before', () => {
  const withdrawnAt = '2026-11-29T12:00:00Z';
  expect(endOf({ withdrawnAt })).toEqual(days.endOf('2027-02-27'));
  expect(endOf({ withdrawnAt, decidedAt: '2020-01-01T12:00:00Z' })).toEqual(days.endOf('2027-02-27'));
});

test('whoever withdraws a case is told for how long its papers are kept', () => {
  expect(english.withdraw.text).toContain(`${WITHDRAWN_DAYS} days`);
  expect(spanish.withdraw.text).toContain(`${WITHDRAWN_DAYS} días`);
});

test('a case that is neither has no end yet', () => {
  expect(endOf({})).toBeNull();
});

test('a type that is no longer offered is kept as long as the longest', () => {
  const decidedAt = '2026-11-29T12:00:00Z';
  expect(endOf({ caseType: 'dog-licence', decidedAt })).toEqual(endOf({ decidedAt }));
});

test('no case that is closed after the bound has its end by then', () => {
  const end = at('2032-02-29T12:00:00Z');
  for (const caseType of [...listCaseTypes().map(({ key }) => key), WITHDRAWN]) {
    const bound = lastClosing({ caseType, end });
    const closed = bound.toISOString();
    const isWithdrawn = caseType === WITHDRAWN;
    const ends = endOf(isWithdrawn ? { withdrawnAt: closed } : { caseType, decidedAt: closed });
    expect(ends?.getTime()).toBeGreaterThan(end.getTime());
    // Nor is it so wide that it names half of all cases.
    expect((ends?.getTime() ?? 0) - end.getTime()).toBeLessThan(5 * 86_400_000);
  }
});
