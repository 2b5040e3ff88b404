import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '@/server/platform/database';
import { listenTo, publishCaseChanged } from '@/server/platform/live-events';
import { releaseLeftReviews } from '@/server/reviews/hand-over/release-left';
import { LEASE_MS, LEAVE_GRACE_MS } from '@/server/reviews/schema';
import { PAID_APPROVAL } from '@/tests/setup/approve';
import { insertCase } from '@/tests/setup/cases';
import { actionsOf } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';

const LOST = 'Your review of this case has ended.';

let ada: Person;
let ben: Person;
let id: string;
let reference: string;
beforeEach(async () => {
  await database().case.deleteMany();
  [ada, ben] = [await makeOfficer('Ada Holder'), await makeOfficer('Ben Waiting')];
  ({ id, reference } = await insertCase({ claimant: await makeClaimant() }));
});

const openPage = () => ada.call.reviews.claim({ reference });
/** What a browser says of a page that is closed or loaded again. */
const unload = ({ token }: { token: string }) => ada.call.reviews.leave({ reference, token, mayReturn: true });
const seenBy = async (person: Person) => (await person.call.cases.byReference({ reference })).review;
const readHold = () => database().review.findFirstOrThrow({ where: { caseId: id, endedAt: null } });
const leftMs = async () => (await readHold()).leaseEndsAt.getTime() - Date.now();

async function letGracePass() {
  await database().review.updateMany({
    where: { caseId: id, endedAt: null },
    data: { leaseEndsAt: new Date(Date.now() - 1) },
  });
}

test('a page that is loaded again goes on with the review, whoever wants the case meanwhile, and nothing is on record', async () => {
  const before = await openPage();
  const { claimedAt } = await readHold();
  await unload(before);
  expect(await leftMs()).toBeLessThanOrEqual(LEAVE_GRACE_MS);
  expect(await seenBy(ada)).toMatchObject({ mine: true, claimedAt });
  expect(await seenBy(ben)).toMatchObject({ officerName: 'Ada Holder', mine: false });
  await expect(ben.call.reviews.claim({ reference })).rejects.toThrow('Ada Holder is reviewing this case.');
  expect(await ben.call.reviews.next({})).toBeNull();
  expect(await ben.call.reviews.upNext({})).toBeNull();
  await ben.call.reviews.askFor({ reference });
  expect(await releaseLeftReviews()).toBe(0);

  const { token } = await openPage();
  expect(await readHold()).toMatchObject({ claimedAt, tokens: [token], endReason: null, askedById: ben.actor.userId });
  expect(await leftMs()).toBeGreaterThan(LEASE_MS / 2);
  await ada.call.letters.save({ reference, round: null, body: 'Still mine', revision: 0 });
  expect(await actionsOf(id)).toEqual(['review_claimed', 'review_asked_for', 'letter_edited']);
});

test('when nobody comes back the case is free, and on record as given back, once', async () => {
  await unload(await openPage());
  await ben.call.reviews.askFor({ reference });
  await letGracePass();
  expect(await ben.call.cases.byReference({ reference })).toMatchObject({ review: null, lapsedReview: null });
  expect(await ben.call.reviews.upNext({})).toMatchObject({ reference });
  expect((await ada.call.reviews.counts()).mine).toBe(0);
  const released = await Promise.all([1, 2, 3].map(() => releaseLeftReviews()));
  expect(released.sort()).toEqual([0, 0, 1]);
  expect(await actionsOf(id)).toEqual(['review_claimed', 'review_asked_for', 'review_released']);
  // Whoever had asked for it claims it like any free case.
  await ben.call.reviews.claim({ reference });
  expect(await seenBy(ben)).toMatchObject({ mine: true, askedByName: null });
});

test('pages that wait for the case hear that it is free', async () => {
  // As a page leaves it, without the events of its claim, which may still be under way.
  await database().review.create({
    data: { caseId: id, officerId: ada.actor.userId, leaseEndsAt: new Date(Date.now() - 1), endReason: 'released' },
  });
  await publishCaseChanged({ caseId: randomUUID() });
  const stop = new AbortController();
  // Not by the clock, by which they would read the case again anyhow.
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const changes = await listenTo({ topics: [id], signal: stop.signal });
  vi.useRealTimers();
  expect(await releaseLeftReviews()).toBe(1);
  expect(await changes.next()).toMatchObject({ done: false });
  stop.abort();
});

test('a claim that comes before that is written down writes the same', async () => {
  await unload(await openPage());
  await letGracePass();
  expect(await ben.call.reviews.next({})).toMatchObject({ reference });
  expect(await releaseLeftReviews()).toBe(0);
  await ben.call.reviews.release({ reference });
  const { claimedAt } = await openPage().then(readHold);
  await unload({ token: (await readHold()).tokens[0] ?? '' });
  await letGracePass();
  await openPage();
  // The officer's own review is a new one as well: it was free in between.
  expect((await readHold()).claimedAt.getTime()).toBeGreaterThan(claimedAt.getTime());
  const heldAndLeft = ['review_claimed', 'review_released'];
  expect(await actionsOf(id)).toEqual([...heldAndLeft, ...heldAndLeft, ...heldAndLeft, 'review_claimed']);
});

test('claims and the end of a grace at the same moment leave one hold, and one word of what was before', async () => {
  for (let round = 0; round < 5; round++) {
    const mine = await openPage();
    await unload(mine);
    await letGracePass();
    await Promise.allSettled([
      releaseLeftReviews(),
      openPage(),
      ben.call.reviews.claim({ reference }),
      releaseLeftReviews(),
    ]);
    expect(await database().review.count({ where: { caseId: id, endedAt: null } })).toBe(1);
    expect(await actionsOf(id)).toEqual(['review_claimed', 'review_released', 'review_claimed']);
    await database().auditEvent.deleteMany({ where: { caseId: id } });
    await database().review.deleteMany({ where: { caseId: id } });
  }
});

test('what a page had said before it was left, and says too late, neither keeps the case nor gives it away', async () => {
  const before = await openPage();
  await unload(before);
  await expect(ada.call.reviews.renew({ reference, token: before.token })).rejects.toThrow(LOST);
  await expect(ada.call.reviews.renew({ reference })).rejects.toThrow(LOST);
  // Sent again, it lengthens nothing.
  await database().review.updateMany({ where: { caseId: id }, data: { leaseEndsAt: new Date(Date.now() + 2_000) } });
  await unload(before);
  expect(await leftMs()).toBeLessThanOrEqual(2_000);

  // The page after it is there before the word of the one before: that ends and shortens nothing.
  const after = await openPage();
  const last = await openPage();
  await unload(after);
  expect((await readHold()).tokens).toEqual([last.token]);
  await unload(after);
  expect(await readHold()).toMatchObject({ tokens: [last.token], endReason: null });
  expect(await leftMs()).toBeGreaterThan(LEASE_MS / 2);
  expect(await actionsOf(id)).toEqual(['review_claimed']);
});

test('a page of the officer’s that the review had forgotten takes it up by renewing', async () => {
  const forgotten = await openPage();
  await letGracePass();
  await unload(await openPage());
  await ada.call.reviews.renew({ reference, token: forgotten.token });
  expect(await readHold()).toMatchObject({ tokens: [forgotten.token], endReason: null });
  expect(await leftMs()).toBeGreaterThan(LEASE_MS / 2);
});

test('the last of two tabs starts the grace, be they closed at the same moment', async () => {
  const [first, second] = [await openPage(), await openPage()];
  await unload(first);
  expect(await readHold()).toMatchObject({ tokens: [second.token], endReason: null });
  const third = await openPage();
  await Promise.all([unload(second), unload(third)]);
  expect(await leftMs()).toBeLessThanOrEqual(LEAVE_GRACE_MS);
  await letGracePass();
  expect(await releaseLeftReviews()).toBe(1);
});

test('a review in its grace is given back, ended, taken over and decided like any other', async () => {
  const sue = await makeSupervisor();
  const leave = async () => {
    const page = await openPage();
    await unload(page);
    return page;
  };
  await ada.call.reviews.leave({ reference, token: (await leave()).token });
  expect(await seenBy(ben)).toBeNull();
  await leave();
  await ada.call.reviews.release({ reference });
  expect(await seenBy(ben)).toBeNull();
  await leave();
  await sue.call.reviews.end({ reference });
  expect(await seenBy(ben)).toBeNull();
  await leave();
  await sue.call.reviews.takeOver({ reference });
  expect(await seenBy(sue)).toMatchObject({ mine: true });
  await sue.call.reviews.release({ reference });
  await leave();
  await ada.call.reviews.decide({ reference, ...PAID_APPROVAL });
  expect(await database().review.count({ where: { caseId: id, endedAt: null } })).toBe(0);
  expect(await releaseLeftReviews()).toBe(0);
  expect(await database().review.findMany({ where: { caseId: id }, orderBy: { id: 'asc' } })).toMatchObject(
    ['released', 'released', 'ended', 'ended', 'released', 'decided'].map((endReason) => ({ endReason })),
  );
});

test('a review that nobody left still runs out as before', async () => {
  await openPage();
  await letGracePass();
  expect(await releaseLeftReviews()).toBe(0);
  expect((await ben.call.cases.byReference({ reference })).lapsedReview).toMatchObject({ officerName: 'Ada Holder' });
  await ben.call.reviews.claim({ reference });
  expect(await actionsOf(id)).toEqual(['review_claimed', 'review_expired', 'review_claimed']);
});
