import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { insertCase, insertDraft } from '@/tests/setup/cases';
import { actionsOf } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';

const LOST = 'Your review of this case has ended.';

let ada: Person;
let ben: Person;
let sue: Person;
let id: string;
let reference: string;
beforeEach(async () => {
  [ada, ben, sue] = [await makeOfficer('Ada Holder'), await makeOfficer('Ben Asker'), await makeSupervisor()];
  ({ id, reference } = await insertCase({ claimant: await makeClaimant() }));
});

const expire = () =>
  database().review.updateMany({
    where: { caseId: id, endedAt: null },
    data: { leaseEndsAt: new Date(Date.now() - 1) },
  });
const seenBy = (person: Person) => person.call.cases.byReference({ reference });

const tokensOfReview = async () =>
  (await database().review.findFirst({ where: { caseId: id, endedAt: null }, select: { tokens: true } }))?.tokens ??
  null;

test('a review lasts as long as one of its officer’s pages has the case open', async () => {
  const first = await ada.call.reviews.claim({ reference });
  const second = await ada.call.reviews.claim({ reference });
  await ada.call.reviews.leave({ reference, token: second.token });
  expect((await seenBy(ada)).review).toMatchObject({ mine: true });
  await ada.call.letters.save({ reference, round: null, body: 'Still mine', revision: 0 });
  // Twice, as a page may that is left late; and a stranger's word counts for nothing.
  await ada.call.reviews.leave({ reference, token: second.token });
  await ben.call.reviews.leave({ reference, token: first.token });
  expect((await seenBy(ada)).review).toMatchObject({ mine: true });
  await ada.call.reviews.leave({ reference, token: first.token });
  expect((await seenBy(ada)).review).toBeNull();
  expect(await actionsOf(id)).toEqual(['review_claimed', 'letter_edited', 'review_released']);
});

test('given back or lost to somebody else, a review is over for all pages, and none of them ends a later one', async () => {
  const pages = [await ada.call.reviews.claim({ reference }), await ada.call.reviews.claim({ reference })];
  await ada.call.reviews.release({ reference });
  for (const { token } of pages) await expect(ada.call.reviews.renew({ reference, token })).rejects.toThrow(LOST);
  await sue.call.reviews.takeOver({ reference });
  for (const { token } of pages) await ada.call.reviews.leave({ reference, token });
  expect((await seenBy(sue)).review).toMatchObject({ mine: true });
  await sue.call.reviews.release({ reference });
  const { token } = await ada.call.reviews.claim({ reference });
  for (const page of pages) await ada.call.reviews.leave({ reference, token: page.token });
  expect(await tokensOfReview()).toEqual([token]);
});

test('whoever has lost a case to a colleague is told whose it is, whatever they try', async () => {
  const { token } = await ada.call.reviews.claim({ reference });
  await sue.call.reviews.takeOver({ reference });
  const { review } = await seenBy(ada);
  const refusal = `${review?.officerName} is reviewing this case now.`;
  await expect(ada.call.reviews.renew({ reference, token })).rejects.toThrow(refusal);
  await expect(ada.call.letters.save({ reference, round: null, body: 'x', revision: 0 })).rejects.toThrow(refusal);
  await expect(ada.call.reviews.decide({ reference, outcome: 'approved' })).rejects.toThrow(refusal);
});

test('of two pages left at the same moment the later ends the review, once', async () => {
  const pages = [await ada.call.reviews.claim({ reference }), await ada.call.reviews.claim({ reference })];
  await Promise.all(pages.map(({ token }) => ada.call.reviews.leave({ reference, token })));
  expect((await seenBy(ada)).review).toBeNull();
  expect(await actionsOf(id)).toEqual(['review_claimed', 'review_released']);
});

test('pages that died drop out, and the case lapses with the lease', async () => {
  const died = await ada.call.reviews.claim({ reference });
  const alive = await ada.call.reviews.claim({ reference });
  expect(await ada.call.reviews.claim({ reference, token: died.token })).toMatchObject({ token: died.token });
  await ada.call.reviews.renew({ reference, token: alive.token });
  expect(await tokensOfReview()).toEqual([died.token, alive.token]);
  for (let page = 0; page < 9; page++) await ada.call.reviews.claim({ reference });
  expect(await tokensOfReview()).toHaveLength(10);
  expect(await tokensOfReview()).not.toContain(died.token);
  expect(await tokensOfReview()).toContain(alive.token);
  await expire();
  await expect(ada.call.reviews.renew({ reference, token: alive.token })).rejects.toThrow(LOST);
  const { token } = await ada.call.reviews.claim({ reference });
  expect(await tokensOfReview()).toEqual([token]);
});

test('the pages of one browser are renewed together, each by its own right alone', async () => {
  const other = await insertCase({ claimant: await makeClaimant() });
  const pages = [await ada.call.reviews.claim({ reference }), await ada.call.reviews.claim({ reference })];
  const lost = await ada.call.reviews.claim({ reference: other.reference });
  await sue.call.reviews.takeOver({ reference: other.reference });
  const asked = [...pages, lost].map(({ reference, token }) => ({ reference, token }));
  await database().review.updateMany({ data: { leaseEndsAt: new Date(Date.now() + 1_000) } });

  const answer = await ada.call.reviews.renewPages({ pages: asked });
  expect(answer.map(({ token }) => token)).toEqual(asked.map(({ token }) => token));
  expect(answer.map(({ leaseEndsAt }) => leaseEndsAt !== null)).toEqual([true, true, false]);
  expect(await tokensOfReview()).toEqual(expect.arrayContaining(pages.map(({ token }) => token)));
  expect((await seenBy(ada)).review?.leaseEndsAt).toEqual(answer[0]?.leaseEndsAt);

  const strangers = await ben.call.reviews.renewPages({ pages: asked });
  expect(strangers.every(({ leaseEndsAt }) => leaseEndsAt === null)).toBe(true);
  await expire();
  const [late] = await ada.call.reviews.renewPages({ pages: asked });
  expect(late?.leaseEndsAt).toBeNull();
});

test('a page that was unloaded is none of the pages that are renewed, though its browser still names it', async () => {
  const { token } = await ada.call.reviews.claim({ reference });
  await ada.call.reviews.leave({ reference, token, mayReturn: true });
  const alive = randomUUID();
  const pages = [token, alive].map((token) => ({ reference, token }));
  await ada.call.reviews.renewPages({ pages });
  expect(await tokensOfReview()).toEqual([alive]);
});

test('a page that is left saves the last words of the letter before it gives the review back', async () => {
  const { token } = await ada.call.reviews.claim({ reference });
  await ada.call.reviews.leave({ reference, token, letter: { round: null, body: 'The last word', revision: 0 } });
  const saved = { body: 'The last word', revision: 1 };
  expect(await ben.call.letters.current({ reference })).toMatchObject({
    ...saved,
    savedBy: { name: 'Ada Holder', mine: false },
  });
  expect(await ada.call.letters.current({ reference })).toMatchObject({ ...saved, savedBy: { mine: true } });
  expect((await seenBy(ben)).review).toBeNull();
  // Too late: Ben has it now, and nothing of his is overwritten.
  await ben.call.reviews.claim({ reference });
  await ada.call.reviews.leave({ reference, token, letter: { round: null, body: 'Later still', revision: 1 } });
  expect(await ben.call.letters.current({ reference })).toMatchObject({ body: 'The last word' });
  expect((await seenBy(ben)).review).toMatchObject({ mine: true });
});

test('everybody sees who holds a case and since when, and whose hold has run out', async () => {
  await ada.call.reviews.claim({ reference });
  const { claimedAt } = await database().review.findFirstOrThrow({ where: { caseId: id } });
  expect((await seenBy(ben)).review).toMatchObject({ officerName: 'Ada Holder', mine: false, claimedAt });
  await expire();
  const lapsed = await seenBy(ben);
  expect(lapsed.review).toBeNull();
  expect(lapsed.lapsedReview).toMatchObject({ officerName: 'Ada Holder', mine: false });
  await ben.call.reviews.claim({ reference });
  expect((await seenBy(ada)).review).toMatchObject({ officerName: 'Ben Asker', mine: false });
  expect(await actionsOf(id)).toEqual(['review_claimed', 'review_expired', 'review_claimed']);
});

test('an officer asks the supervisors for a held case once; a supervisor ends the review, and its holder can save no more', async () => {
  await ada.call.reviews.claim({ reference });
  await Promise.all([1, 2, 3].map(() => ben.call.reviews.askFor({ reference })));
  await expect(ada.call.reviews.askFor({ reference })).rejects.toThrow('You review this case yourself.');
  expect((await seenBy(ben)).review).toMatchObject({ askedByMe: true, askedByName: 'Ben Asker' });
  expect((await sue.call.reviews.askedFor()).filter((asked) => asked.reference === reference)).toMatchObject([
    { holderName: 'Ada Holder', askedByName: 'Ben Asker' },
  ]);
  await sue.call.reviews.end({ reference });
  await expect(sue.call.reviews.end({ reference })).rejects.toThrow('Nobody reviews this case any more.');
  await expect(ben.call.reviews.askFor({ reference })).rejects.toThrow('Nobody reviews this case any more.');
  expect((await sue.call.reviews.askedFor()).filter((asked) => asked.reference === reference)).toEqual([]);
  await expect(ada.call.reviews.renew({ reference })).rejects.toThrow(LOST);
  await expect(ada.call.letters.save({ reference, round: null, body: 'x', revision: 0 })).rejects.toThrow(LOST);
  await ben.call.reviews.claim({ reference });
  expect(await actionsOf(id)).toEqual(['review_claimed', 'review_asked_for', 'review_ended', 'review_claimed']);
});

test('of supervisors who take a case over at the same moment the last has it, and never two', async () => {
  await ada.call.reviews.claim({ reference });
  const supervisors = [sue, await makeSupervisor(), await makeSupervisor()];
  await Promise.all(supervisors.map(({ call }) => call.reviews.takeOver({ reference })));
  const active = await database().review.findMany({ where: { caseId: id, endedAt: null } });
  expect(active).toHaveLength(1);
  expect(supervisors.map(({ actor }) => actor.userId)).toContain(active[0]?.officerId);
  await expect(ada.call.reviews.decide({ reference, outcome: 'approved' })).rejects.toThrow(
    'is reviewing this case now',
  );
});

test('a letter begun from a draft is kept when a newer draft comes, and says what it began from', async () => {
  const before = await insertDraft({ caseId: id, letter: 'Dear Clara, first.' });
  await ada.call.reviews.claim({ reference });
  await ada.call.letters.save({
    reference,
    round: null,
    body: 'Dear Clara, mine.',
    revision: 0,
    baseDraftId: before.id,
  });
  await database().draft.update({ where: { id: before.id }, data: { status: 'superseded' } });
  const after = await insertDraft({ caseId: id, letter: 'Dear Clara, second.' });
  expect(await ada.call.letters.current({ reference })).toMatchObject({
    body: 'Dear Clara, mine.',
    edited: true,
    drafted: 'Dear Clara, second.',
    draftId: after.id,
    base: { draftId: before.id, letter: 'Dear Clara, first.' },
  });
  // Saves that name no draft leave it at that; one that names the newer one has taken its changes or declined them.
  await ada.call.letters.save({ reference, round: null, body: 'Dear Clara, still mine.', revision: 1 });
  expect((await ada.call.letters.current({ reference })).base.draftId).toBe(before.id);
  await ada.call.letters.save({
    reference,
    round: null,
    body: 'Dear Clara, still mine.',
    revision: 2,
    baseDraftId: after.id,
  });
  expect((await ada.call.letters.current({ reference })).base.draftId).toBe(after.id);
  await expect(
    ada.call.letters.save({ reference, round: null, body: 'x', revision: 3, baseDraftId: randomUUID() }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('a letter that was changed back to what was drafted follows the next draft', async () => {
  const before = await insertDraft({ caseId: id, letter: 'Dear Clara, first.' });
  await ada.call.reviews.claim({ reference });
  await ada.call.letters.save({ reference, round: null, body: 'Dear Clara, mine.', revision: 0 });
  await ada.call.letters.save({ reference, round: null, body: 'Dear Clara, first.', revision: 1 });
  await database().draft.update({ where: { id: before.id }, data: { status: 'superseded' } });
  await insertDraft({ caseId: id, letter: 'Dear Clara, second.' });
  expect(await ada.call.letters.current({ reference })).toMatchObject({ body: 'Dear Clara, second.', edited: false });
  expect(await ada.call.letters.forDecision({ reference, outcome: 'approved' })).toMatchObject({
    body: 'Dear Clara, second.',
    source: 'composed',
  });
});

test('each officer’s editing is on record once a review', async () => {
  await ada.call.reviews.claim({ reference });
  for (const revision of [0, 1, 2])
    await ada.call.letters.save({ reference, round: null, body: `Ada ${revision}`, revision });
  await ada.call.reviews.release({ reference });
  await ben.call.reviews.claim({ reference });
  for (const revision of [3, 4])
    await ben.call.letters.save({ reference, round: null, body: `Ben ${revision}`, revision });
  const { items } = await ben.call.audit.timeline({ reference });
  expect(items.filter(({ action }) => action === 'letter_edited').map(({ by }) => by?.name)).toEqual([
    'Ben Asker',
    'Ada Holder',
  ]);
});

test('every draft of a case can be read as it was, and none of another case', async () => {
  const before = await insertDraft({ caseId: id, letter: 'First.' });
  await database().draft.update({ where: { id: before.id }, data: { status: 'superseded' } });
  const after = await insertDraft({ caseId: id, letter: 'Second.' });
  expect((await ada.call.drafts.history({ reference })).map((draft) => draft.id)).toEqual([after.id, before.id]);
  expect(await ada.call.drafts.version({ reference, draftId: before.id })).toMatchObject({
    letter: 'First.',
    status: 'superseded',
  });
  const other = await insertCase({ claimant: await makeClaimant() });
  await expect(ada.call.drafts.version({ reference: other.reference, draftId: before.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
