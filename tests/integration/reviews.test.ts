import { beforeAll, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { PAID_APPROVAL } from '@/tests/setup/approve';
import { insertCase, insertDraft } from '@/tests/setup/cases';
import { actionsOf, lookAtCase } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';

const LOST = 'Your review of this case has ended. Start it again; what you typed is still on this page.';

let claimant: Person;
beforeAll(async () => {
  claimant = await makeClaimant();
});

const approve = PAID_APPROVAL;
const expireReview = (caseId: string) =>
  database().review.updateMany({ where: { caseId, endedAt: null }, data: { leaseEndsAt: new Date(Date.now() - 1) } });

test('twenty officers who ask for the next case at once get twenty cases, the longest waiting ones', async () => {
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
  const waiting = await Promise.all(
    Array.from({ length: 40 }, (_, index) => insertCase({ claimant, awaitingSince: hours(100 - index) })),
  );
  const officers = await Promise.all(Array.from({ length: 20 }, (_, index) => makeOfficer(`Officer ${index}`)));
  const taken = await Promise.all(officers.map((officer) => officer.call.reviews.next({})));
  const references = taken.map((hold) => hold?.reference);
  expect(new Set(references).size).toBe(20);
  expect([...references].sort()).toEqual(
    waiting
      .slice(0, 20)
      .map(({ reference }) => reference)
      .sort(),
  );
  await database().case.deleteMany();
});

test('twenty officers who ask at once get twenty cases also where a review has run out on every one', async () => {
  const last = await makeOfficer('Olga Absent');
  const waiting = await Promise.all(Array.from({ length: 20 }, () => insertCase({ claimant })));
  for (const { id, reference } of waiting) {
    await last.call.reviews.claim({ reference });
    await expireReview(id);
  }
  const officers = await Promise.all(Array.from({ length: 20 }, (_, index) => makeOfficer(`Officer ${index}`)));
  const taken = await Promise.all(officers.map((officer) => officer.call.reviews.next({})));
  expect(new Set(taken.map((hold) => hold?.reference)).size).toBe(20);
  expect(await database().review.count({ where: { endedAt: null } })).toBe(20);
  for (const { id } of waiting)
    expect(await actionsOf(id)).toEqual(['review_claimed', 'review_expired', 'review_claimed']);
  await database().case.deleteMany();
});

test('a case that was given out is held, and on record, like one that was chosen', async () => {
  const officer = await makeOfficer();
  const [given, chosen] = [await insertCase({ claimant }), await insertCase({ claimant })];
  const next = await officer.call.reviews.next({});
  const claim = await officer.call.reviews.claim({ reference: chosen.reference });
  expect(next).toEqual({ reference: given.reference, leaseEndsAt: expect.any(Date), token: expect.any(String) });
  expect(Object.keys(claim).sort()).toEqual(Object.keys(next ?? {}).sort());
  const [one, other] = await Promise.all(
    [given, chosen].map(({ id }) =>
      database().case.findUniqueOrThrow({ where: { id }, select: { reviews: true, events: true } }),
    ),
  );
  const same = { id: expect.any(String), caseId: expect.any(String) };
  const lease = { claimedAt: expect.any(Date), leaseEndsAt: next?.leaseEndsAt, tokens: next && [next.token] };
  expect(one?.reviews).toEqual(other?.reviews.map((review) => ({ ...review, ...same, ...lease })));
  expect(one?.events).toEqual(other?.events.map((event) => ({ ...event, ...same, createdAt: expect.any(Date) })));
  await database().case.deleteMany();
});

test('when no case waits, next gives null; a held one is not given twice', async () => {
  const [first, second] = [await makeOfficer(), await makeOfficer()];
  expect(await first.call.reviews.next({})).toBeNull();
  const { reference } = await insertCase({ claimant });
  expect(await first.call.reviews.next({ caseType: 'housing-benefit' })).toBeNull();
  expect(await first.call.reviews.next({})).toMatchObject({ reference });
  expect(await second.call.reviews.next({})).toBeNull();
});

test('of a hundred decisions at the same moment exactly one is taken', async () => {
  const { id, reference } = await insertCase({ claimant });
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  const results = await Promise.allSettled(
    Array.from({ length: 100 }, (_, index) =>
      officer.call.reviews.decide({
        reference,
        ...(index % 2 === 0 ? approve : { outcome: 'rejected', reasons: ['no-evidence'] }),
      }),
    ),
  );
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(new Set(refused.map((error) => error.code))).toEqual(new Set(['CONFLICT']));
  expect(await database().decision.count({ where: { caseId: id } })).toBe(1);
  expect(await database().review.count({ where: { caseId: id, endReason: 'decided' } })).toBe(1);
  expect((await actionsOf(id)).filter((action) => action === 'case_decided')).toHaveLength(1);
});

test('of fifty officers who claim one case at the same moment one gets it', async () => {
  const { id, reference } = await insertCase({ claimant });
  const officers = await Promise.all(Array.from({ length: 50 }, (_, index) => makeOfficer(`Officer ${index}`)));
  const results = await Promise.allSettled(officers.map((officer) => officer.call.reviews.claim({ reference })));
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(await database().review.count({ where: { caseId: id } })).toBe(1);
});

test('a claim of a held case is refused with the holder’s name; claiming again renews one’s own', async () => {
  const { id, reference } = await insertCase({ claimant });
  const [ada, ben] = [await makeOfficer('Ada Holder'), await makeOfficer('Ben Late')];
  const held = await ada.call.reviews.claim({ reference });
  await expect(ben.call.reviews.claim({ reference })).rejects.toThrow(
    'Ada Holder is reviewing this case. Take another one, or ask them to release it.',
  );
  const again = await ada.call.reviews.claim({ reference });
  expect(again.leaseEndsAt.getTime()).toBeGreaterThanOrEqual(held.leaseEndsAt.getTime());
  expect(await database().review.count({ where: { caseId: id } })).toBe(1);
  await ada.call.reviews.release({ reference });
  await ben.call.reviews.claim({ reference });
  expect(await actionsOf(id)).toEqual(['review_claimed', 'review_released', 'review_claimed']);
});

test('a review whose lease has run out is taken over, and its former holder can neither renew nor decide nor save', async () => {
  const { id, reference } = await insertCase({ claimant });
  const [ada, ben] = [await makeOfficer('Ada Holder'), await makeOfficer('Ben Late')];
  await ada.call.reviews.claim({ reference });
  await expireReview(id);
  await expect(ada.call.reviews.renew({ reference })).rejects.toThrow(LOST);
  await expect(ada.call.reviews.decide({ reference, ...approve })).rejects.toThrow(LOST);
  expect((await lookAtCase(reference)).status).toBe('awaiting_officer_review');

  expect(await ben.call.reviews.next({})).toMatchObject({ reference });
  const refusal = 'Ben Late is reviewing this case now.';
  await expect(ada.call.reviews.renew({ reference })).rejects.toThrow(refusal);
  await expect(ada.call.letters.save({ reference, round: null, body: 'x', revision: 0 })).rejects.toThrow(refusal);
  await ada.call.reviews.release({ reference });
  await ben.call.reviews.renew({ reference });
  expect(await actionsOf(id)).toEqual(['review_claimed', 'review_expired', 'review_claimed']);
});

test('nobody decides a case that they do not hold, be it their own claimant’s, a supervisor’s or a closed one', async () => {
  const { reference } = await insertCase({ claimant });
  const [officer, supervisor] = [await makeOfficer(), await makeSupervisor()];
  await expect(officer.call.reviews.decide({ reference, ...approve })).rejects.toThrow(LOST);
  await expect(supervisor.call.reviews.decide({ reference, ...approve })).rejects.toThrow(LOST);
  expect(await lookAtCase(reference)).toMatchObject({ status: 'awaiting_officer_review', decidedAt: null });

  await officer.call.reviews.claim({ reference });
  await claimant.call.cases.withdraw({ reference });
  await expect(officer.call.reviews.decide({ reference, ...approve })).rejects.toThrow(
    'This case is no longer waiting for a decision. Reload the page to see what happened.',
  );
  await expect(officer.call.reviews.claim({ reference })).rejects.toThrow(
    'This case is not waiting for a review right now.',
  );
  await expect(claimant.call.cases.withdraw({ reference })).rejects.toThrow('This case has already been withdrawn.');
  expect((await lookAtCase(reference)).status).toBe('withdrawn');
});

test('withdrawing and deciding at the same moment: one of them happens', async () => {
  for (let round = 0; round < 5; round++) {
    const { id, reference } = await insertCase({ claimant });
    const officer = await makeOfficer();
    await officer.call.reviews.claim({ reference });
    const results = await Promise.allSettled([
      claimant.call.cases.withdraw({ reference }),
      officer.call.reviews.decide({ reference, ...approve }),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const { status } = await lookAtCase(reference);
    const decisions = await database().decision.count({ where: { caseId: id } });
    expect(decisions).toBe(status === 'approved' ? 1 : 0);
    expect(await database().review.count({ where: { caseId: id, endedAt: null } })).toBe(0);
  }
});

test('a rejection says why, and a request says what for', async () => {
  const { reference } = await insertCase({ claimant });
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  await expect(officer.call.reviews.decide({ reference, outcome: 'rejected' })).rejects.toThrow(
    'Choose at least one reason for rejecting, or write a note.',
  );
  await expect(officer.call.reviews.decide({ reference, outcome: 'rejected', reasons: ['other'] })).rejects.toThrow(
    'Say in the note what the other reason is.',
  );
  await expect(officer.call.reviews.decide({ reference, outcome: 'more_information' })).rejects.toThrow(
    'Choose what the claimant should send, or say it in the note.',
  );
  expect((await lookAtCase(reference)).status).toBe('awaiting_officer_review');
});

test('nothing is decided over another letter than the officer saw', async () => {
  const { reference } = await insertCase({ claimant });
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  const decide = (seenLetter: { round: string | null; revision: number }) =>
    officer.call.reviews.decide({ reference, ...approve, seenLetter });
  await officer.call.letters.save({ reference, round: null, body: 'First window', revision: 0 });
  const seen = await officer.call.letters.current({ reference });
  await officer.call.letters.save({ reference, round: null, body: 'Second window', revision: 1 });
  const newer = await officer.call.letters.current({ reference });
  for (const other of [seen, { round: null, revision: 0 }, { ...newer, round: crypto.randomUUID() }]) {
    await expect(decide(other)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'The letter was changed in another window. Read it again before you decide.',
    });
  }
  expect((await lookAtCase(reference)).status).toBe('awaiting_officer_review');
  await decide(newer);
  const sent = await claimant.call.cases.byReference({ reference });
  expect(sent.decision).toMatchObject({ outcome: 'approved', letter: 'Second window' });
});

test('a letter says for which decision it was begun until it is what was drafted again', async () => {
  const { id, reference } = await insertCase({ claimant });
  await insertDraft({ caseId: id, letter: 'Dear Clara, send more.', letterFor: 'more_information' });
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  const look = () => officer.call.letters.current({ reference });
  expect(await look()).toMatchObject({ begunFor: 'more_information', draftedFor: 'more_information' });
  await officer.call.letters.save({ reference, round: null, body: 'We decline', revision: 0, begunFor: 'rejected' });
  expect(await look()).toMatchObject({ begunFor: 'rejected', base: { letterFor: 'more_information' } });
  // A page that says nothing of it changes nothing about it.
  await officer.call.letters.save({ reference, round: null, body: 'We must decline', revision: 1 });
  expect(await look()).toMatchObject({ begunFor: 'rejected' });
  await officer.call.letters.save({ reference, round: null, body: 'My own', revision: 2, begunFor: null });
  expect(await look()).toMatchObject({ begunFor: null, edited: true });
  await officer.call.letters.save({ reference, round: null, body: 'Dear Clara, send more.', revision: 3 });
  expect(await look()).toMatchObject({ begunFor: 'more_information', edited: false });
});

test('without a draft a letter is meant for no decision, and emptied it leaves each its standard one', async () => {
  const { reference } = await insertCase({ claimant });
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  await officer.call.letters.save({ reference, round: null, body: 'My own', revision: 0 });
  expect(await officer.call.letters.current({ reference })).toMatchObject({ edited: true, begunFor: null });
  await officer.call.letters.save({ reference, round: null, body: '', revision: 1 });
  expect(await officer.call.letters.current({ reference })).toMatchObject({ body: '', edited: false, begunFor: null });
  expect(await officer.call.letters.forDecision({ reference, outcome: 'rejected' })).toMatchObject({
    source: 'composed',
  });
});

test('a letter saved on an older revision is refused and changes nothing', async () => {
  const { id, reference } = await insertCase({ claimant });
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  expect(await officer.call.letters.save({ reference, round: null, body: 'Dear Clara', revision: 0 })).toEqual({
    revision: 1,
  });
  await expect(
    officer.call.letters.save({ reference, round: null, body: 'Other window', revision: 0 }),
  ).rejects.toThrow(
    'The letter was changed while you wrote. Compare it with your text, and choose which of the two to go on with.',
  );
  const saves = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) =>
      officer.call.letters.save({ reference, round: null, body: `Tab ${index}`, revision: 1 }),
    ),
  );
  expect(saves.filter((save) => save.status === 'fulfilled')).toHaveLength(1);
  const letter = await officer.call.letters.current({ reference });
  expect(letter).toMatchObject({ revision: 2, edited: true });
  expect(letter.body).toMatch(/^Tab \d$/);

  await officer.call.reviews.decide({ reference, ...approve });
  const seen = await claimant.call.cases.byReference({ reference });
  expect(seen.decision).toMatchObject({ outcome: 'approved', letter: letter.body, note: null });
  expect(await database().letter.count({ where: { caseId: id } })).toBe(1);
});
