import { expect, it } from 'vitest';
import { travelExpenseRefund } from '@/server/case-types/travel-expense-refund';
import { needsEvidence } from '@/server/facts/needs-evidence';
import { line } from '@/tests/support/made-cases';

it.each([
  ['Hotel, 2 nights', true],
  ['HOTEL', true],
  ['Guest-house', true],
  ['Übernachtungen in Graz', true],
  ['Train and hotel, 2 nights', true],
  ['Hotel by the station', true],
  ['Tube to Knightsbridge', false],
  ['Taxi to hotel', false],
  ['Hotel shuttle', false],
  ['Overnight train', false],
  ['Lunch', false],
])('a claimed line “%s” needs a hotel invoice: %s', (description, needed) => {
  const facts = [{ field: 'cost-lines', value: line(description, 1_000, 'EUR') }];
  expect(needsEvidence({ caseType: travelExpenseRefund, facts, evidence: 'hotel-invoice' })).toBe(needed);
});
