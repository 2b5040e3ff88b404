import { expect, it } from 'vitest';
import { CaseStatus, DecisionOutcome } from '@/generated/prisma/enums';
import { ASKING_OUTCOMES, CLOSING_OUTCOMES, isClosedUnpaid, isOutcome, statusAfter } from './outcomes';

const all = Object.values(DecisionOutcome);

it('leads each outcome to a status of its own, so that the status tells the outcome', () => {
  expect(new Set(all.map(statusAfter)).size).toBe(all.length);
});

it('tells those that close the case from those that the claimant answers', () => {
  expect(CLOSING_OUTCOMES).toEqual(['approved', 'rejected']);
  expect(ASKING_OUTCOMES).toEqual(['more_information']);
});

it('tells the cases that ended without a payment', () => {
  expect(Object.values(CaseStatus).filter(isClosedUnpaid)).toEqual(['rejected', 'withdrawn']);
});

it('knows an outcome that is on record from what is none', () => {
  expect(all.every(isOutcome)).toBe(true);
  for (const value of ['constructor', 'withdrawn', null, undefined, 1]) expect(isOutcome(value)).toBe(false);
});
