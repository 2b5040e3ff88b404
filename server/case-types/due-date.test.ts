import { describe, expect, it } from 'vitest';
import { findDueDate, resumeDueDate } from './due-date';

const at = (text: string) => new Date(`${text}Z`);

describe('findDueDate', () => {
  it('counts the days of the case type, and a fortnight where that is no longer offered', () => {
    const from = at('2026-11-02T10:00');
    expect(findDueDate({ caseType: 'travel-expense-refund', from })).toEqual(at('2026-11-09T10:00'));
    expect(findDueDate({ caseType: 'no-longer-offered', from })).toEqual(at('2026-11-16T10:00'));
  });
});

describe('resumeDueDate', () => {
  it('leaves as much time as there was when more was asked for', () => {
    const resumed = resumeDueDate({
      dueAt: at('2026-11-09T10:00'),
      askedAt: at('2026-11-05T08:00'),
      from: at('2026-12-01T09:00'),
    });
    expect(resumed).toEqual(at('2026-12-05T11:00'));
  });

  it.each([
    ['on a Tuesday', '2026-11-03T15:00', '2026-11-04T15:00'],
    ['on a Friday', '2026-11-06T15:00', '2026-11-09T15:00'],
    ['on a Saturday', '2026-11-07T15:00', '2026-11-10T00:00'],
    ['on a Sunday', '2026-11-08T23:59', '2026-11-10T00:00'],
  ])('leaves a working day where less was left, or it was late: back %s', (_, from, due) => {
    for (const dueAt of [at('2026-11-02T12:00'), at('2026-10-01T12:00')])
      expect(resumeDueDate({ dueAt, askedAt: at('2026-11-02T10:00'), from: at(from) })).toEqual(at(due));
  });
});
