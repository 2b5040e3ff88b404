import { expect, it } from 'vitest';
import { describeReview, mayWork } from './describe-review';

const at = new Date('2026-11-24T09:00:00Z');
const taken = {
  officerName: 'Ada Holder',
  mine: false,
  claimedAt: at,
  leaseEndsAt: at,
  askedByName: null,
  askedByMe: false,
};
const waiting = { status: 'awaiting_officer_review' as const, review: null, lapsedReview: null };
const describe = (view: Parameters<typeof describeReview>[0]['view'], over = {}) =>
  describeReview({ view, wasMine: false, claiming: false, ...over });

it('says who has the case, and what that means here', () => {
  expect(describe({ ...waiting, status: 'approved' })).toEqual({ state: 'closed' });
  expect(describe({ ...waiting, review: { ...taken, mine: true } })).toEqual({
    state: 'mine',
    until: at,
    askedBy: null,
  });
  expect(describe({ ...waiting, review: taken }, { wasMine: true })).toEqual({
    state: 'other',
    name: 'Ada Holder',
    since: at,
    wasMine: true,
    asked: null,
  });
  const asked = { ...taken, askedByName: 'Ben', askedByMe: true };
  expect(describe({ ...waiting, review: asked })).toMatchObject({ asked: 'by-me' });
  expect(describe({ ...waiting, review: { ...asked, askedByMe: false } })).toMatchObject({ asked: 'by-other' });
});

it('offers a case whose review has run out, and names whose it was', () => {
  expect(describe(waiting)).toEqual({ state: 'free', wasMine: false, lapsed: null });
  expect(describe({ ...waiting, lapsedReview: taken })).toMatchObject({ lapsed: 'Ada Holder' });
  expect(describe({ ...waiting, lapsedReview: { ...taken, mine: true } }, { wasMine: true })).toEqual({
    state: 'free',
    wasMine: true,
    lapsed: null,
  });
  expect(describe(waiting, { claiming: true })).toEqual({ state: 'claiming' });
});

it('lets an officer work on a case of theirs and on one that nobody reviews', () => {
  const may = (view: Parameters<typeof describe>[0], over = {}) => mayWork(describe(view, over));
  expect([
    may({ ...waiting, review: { ...taken, mine: true } }),
    may(waiting),
    may(waiting, { wasMine: true }),
    may(waiting, { claiming: true }),
  ]).toEqual([true, true, true, true]);
  expect([may({ ...waiting, review: taken }), may({ ...waiting, status: 'approved' })]).toEqual([false, false]);
});
