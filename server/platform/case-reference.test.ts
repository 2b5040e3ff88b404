import { expect, it } from 'vitest';
import { ENGLAND_AND_WALES } from '@/server/platform/england-and-wales';
import { createOfficeDays } from '@/server/platform/office-days';
import { writeReference } from './case-reference';

it.each([
  ['Europe/London', 'CASE-2026-000042'],
  ['Pacific/Auckland', 'CASE-2027-000042'],
])('a case begun on New Year’s Eve in London is of %s’s own year', (timeZone, reference) => {
  const days = createOfficeDays({ timeZone, calendar: ENGLAND_AND_WALES });
  expect(writeReference({ number: 42n, at: new Date('2026-12-31T13:00:00Z'), days })).toBe(reference);
});
