import { expect, it } from 'vitest';
import { renewLease } from './renew-lease';

const [before, after] = [new Date('2026-11-24T14:00:00Z'), new Date('2026-11-24T14:05:00Z')];
const review = {
  officerName: 'Ada',
  mine: true,
  claimedAt: before,
  leaseEndsAt: before,
  askedByName: null,
  askedByMe: false,
};

it('moves the end of a review that is the officer’s', () => {
  expect(renewLease({ review }, after).review).toEqual({ ...review, leaseEndsAt: after });
});

it('leaves a case that a colleague has taken meanwhile, or that is nobody’s, as it is', () => {
  const known = [{ review: { ...review, officerName: 'Oscar', mine: false } }, { review: null }];
  expect(known.map((one) => renewLease(one, after))).toEqual(known);
});
