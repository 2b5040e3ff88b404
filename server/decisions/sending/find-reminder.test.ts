import { expect, test } from 'vitest';
import { ENGLAND_AND_WALES } from '@/server/platform/england-and-wales';
import { createOfficeDays } from '@/server/platform/office-days';
import { findReminder } from './find-reminder';

const days = createOfficeDays({ timeZone: 'Europe/London', calendar: ENGLAND_AND_WALES });
const caseType = { reconsideration: { within: { unit: 'months', count: 1 }, afterwards: '' } } as const;
const asked = { outcome: 'more_information', isInPart: false, respondBy: new Date('2026-11-20') } as const;
const rejected = { outcome: 'rejected', isInPart: false, respondBy: null } as const;

const find = (change: Partial<Parameters<typeof findReminder>[0]>) =>
  findReminder({
    decision: asked,
    caseType,
    sentAt: new Date('2026-11-02T15:00:00Z'),
    daysBefore: { answer: 3, asking: 7 },
    days,
    ...change,
  });

test('of a request, on the morning some days before the last one', () => {
  expect(find({})).toEqual(new Date('2026-11-17T08:00:00Z'));
  // Summer time.
  expect(
    find({ decision: { ...asked, respondBy: new Date('2026-10-23') }, sentAt: new Date('2026-10-01T09:00:00Z') }),
  ).toEqual(new Date('2026-10-20T07:00:00Z'));
});

test('of another look, counted from the last day of the case type', () => {
  expect(find({ decision: rejected })).toEqual(new Date('2026-11-25T08:00:00Z'));
  expect(find({ decision: { outcome: 'approved', isInPart: true, respondBy: null } })).toEqual(
    new Date('2026-11-25T08:00:00Z'),
  );
});

test('of nothing where nothing is open', () => {
  expect(find({ decision: { outcome: 'approved', isInPart: false, respondBy: null } })).toBeNull();
  expect(find({ decision: rejected, caseType: null })).toBeNull();
  expect(find({ daysBefore: { answer: 0, asking: 7 } })).toBeNull();
});

test('not on the day of the decision’s own mail, or before it', () => {
  for (const day of ['2026-11-03', '2026-11-05'])
    expect(find({ decision: { ...asked, respondBy: new Date(day) } })).toBeNull();
  expect(find({ decision: { ...asked, respondBy: new Date('2026-11-06') } })).not.toBeNull();
});
