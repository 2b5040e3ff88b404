import { beforeAll, beforeEach, expect, test } from 'vitest';
import { TO_COMPLETE } from '@/server/case-types/letter';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import type { CaseToJudge } from '@/server/rules/contract';
import { insertMadeCase } from '@/tests/setup/made-case';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';
import { change, pounds, rentCase, stormCase, without } from '@/tests/support/made-cases';

/** As the accounts of the made cases are called. */
const STORM_NAME = 'Nerys Pugh';
const RENT_NAME = 'Oluwaseun Bright';

let officer: Person;
beforeAll(async () => {
  officer = await makeOfficer('Jo Field');
});
beforeEach(() => {
  env().DECISION_UNDO_SECONDS = 0;
});

async function makeHeld({ made = stormCase(), name = STORM_NAME }: { made?: CaseToJudge; name?: string } = {}) {
  const claimant = await makeClaimant(name);
  const { id, reference } = await insertMadeCase({ claimant, made });
  await officer.call.reviews.claim({ reference });
  return { id, reference, claimant, look: () => officer.call.letters.current({ reference }) };
}

/** An officer reads another excess on the schedule: in the made case it is £250.00 of £1,500.00. */
async function correctExcess(reference: string, text: string) {
  const draft = await officer.call.drafts.current({ reference });
  const fact = draft?.facts.find(({ field }) => field === 'excess');
  if (!fact) throw new Error('the made case has an excess');
  const { id: factId, revision } = fact;
  await officer.call.facts.judge({ reference, factId, revision, verdict: 'corrected', text, reason: 'Read wrongly.' });
}

test('the drafted letter is for the recommended decision, and follows a corrected fact at once', async () => {
  const { reference, look } = await makeHeld();
  const before = await look();
  expect(before).toMatchObject({
    draftedFor: 'approved',
    edited: false,
    frame: { reference, signOff: { name: 'Jo Field' } },
  });
  expect(before.body).toContain('we will pay you £1,250.00.');
  expect((await officer.call.drafts.current({ reference }))?.letter).toBe(before.body);

  await correctExcess(reference, '£400.00');
  const after = await look();
  expect(after.body).toContain('we will pay you £1,100.00.');
  expect(after.frame?.table?.total).toMatchObject({ amount: '£1,100.00', amountMinor: 110_000 });

  await correctExcess(reference, '£1,500.00');
  expect(await look()).toMatchObject({ draftedFor: 'rejected', begunFor: 'rejected' });
});

test('an edited letter stays as it is when a fact is corrected; its table follows, and what changed is told from what it began from', async () => {
  const { reference, look } = await makeHeld();
  const { body, base } = await look();
  const mine = `${body}\n\nThe roofer may begin on Monday.`;
  await officer.call.letters.save({ reference, round: null, body: mine, revision: 0, begunFor: 'approved' });
  await correctExcess(reference, '£400.00');
  expect(await look()).toMatchObject({
    body: mine,
    edited: true,
    base: { letter: base.letter, letterFor: 'approved' },
    drafted: expect.stringContaining('£1,100.00'),
    frame: { table: { total: { amountMinor: 110_000 } } },
  });
  // The panel compares the sum in its words with the one that would be paid.
  const preview = (awardMinor?: number) =>
    officer.call.letters.forDecision({ reference, outcome: 'approved', ...(awardMinor ? { awardMinor } : {}) });
  expect((await preview()).sums).toEqual({ paid: '£1,100.00', others: ['£1,250.00'] });
  expect((await preview(90_000)).sums).toEqual({ paid: '£900.00', others: ['£1,250.00'] });
  expect((await officer.call.letters.forDecision({ reference, outcome: 'rejected' })).sums).toBeNull();
  // Begun again, it follows once more.
  const { drafted, draftId } = await look();
  await officer.call.letters.save({
    reference,
    round: null,
    body: drafted,
    revision: 1,
    baseDraftId: draftId,
    baseBody: drafted,
    baseFor: 'approved',
  });
  expect(await look()).toMatchObject({ edited: false });
  await correctExcess(reference, '£300.00');
  expect((await look()).body).toContain('£1,200.00');
});

test('a preview is for any decision, with what is chosen for it', async () => {
  const { reference } = await makeHeld();
  const preview = (choice: object) => officer.call.letters.forDecision({ reference, outcome: 'approved', ...choice });
  const changed = await preview({ awardMinor: 100_000, awardReason: 'The gutter was old.' });
  expect(changed).toMatchObject({ source: 'composed', frame: { table: { total: { amountMinor: 100_000 } } } });
  expect(changed.frame?.table?.rows.at(-1)).toMatchObject({ because: 'The gutter was old.', amount: '−£250.00' });
  expect(changed.body).toContain('£1,000.00');
  expect(await preview({ outcome: 'rejected', reasons: ['wear-and-tear'] })).toMatchObject({
    body: expect.stringContaining('wear and tear'),
    frame: { table: null },
  });
  expect(
    (await preview({ outcome: 'more_information', requestedEvidence: ['photographs'], respondBy: '2027-01-08' })).body,
  ).toContain('by 8 January 2027');
});

test('a letter that was sent never changes, whatever becomes of the case’s facts', async () => {
  const { id, reference, claimant } = await makeHeld({ made: change(stormCase(), 'amount-claimed', pounds(160_000)) });
  await officer.call.reviews.decide({ reference, outcome: 'approved' });
  const read = async () => (await claimant.call.cases.byReference({ reference })).decision;
  const sent = await read();
  expect(sent?.letter).toContain('we will pay you £1,250.00 of the £1,600.00 that you claimed.');
  expect(sent?.letterFrame).toMatchObject({
    sender: { name: expect.stringMatching(/./) },
    recipient: { name: STORM_NAME },
    reference,
    table: {
      rows: [{ amountMinor: 160_000 }, { amountMinor: -10_000 }, { amountMinor: -25_000 }],
      total: { amountMinor: 125_000 },
    },
    signOff: { name: 'Jo Field', team: 'Claims team' },
  });
  await database().fact.updateMany({ where: { draft: { caseId: id }, field: 'excess' }, data: { display: '£999.00' } });
  await database().user.update({ where: { id: claimant.actor.userId }, data: { name: 'Somebody Else' } });
  expect(await read()).toEqual(sent);
});

test('a changed award goes into the letter as it was decided', async () => {
  const { reference, claimant } = await makeHeld();
  await officer.call.reviews.decide({
    reference,
    outcome: 'approved',
    awardMinor: 90_000,
    awardReason: 'Half of the slates were broken before the storm.',
  });
  const { decision } = await claimant.call.cases.byReference({ reference });
  expect(decision?.letter).toContain('approved part of your storm damage claim, and we will pay you £900.00');
  expect(decision?.letterFrame?.table?.total.amountMinor).toBe(90_000);
  expect(decision?.letterFrame?.table?.rows.at(-1)?.because).toContain('before the storm');
});

test('a letter goes to the address that the papers give as the claimant’s own', async () => {
  const { look } = await makeHeld({ made: rentCase(), name: RENT_NAME });
  expect((await look()).frame?.recipient).toEqual({ name: RENT_NAME, address: ['9 Dock Street', 'Hull HU1 9ZZ'] });
});

test('a request that was undone is worked on as it was', async () => {
  env().DECISION_UNDO_SECONDS = 600;
  const { reference, look } = await makeHeld({ made: without(stormCase(), 'weather-report') });
  const { body } = await look();
  expect(body).toContain('- Weather report: ');
  await officer.call.letters.save({
    reference,
    round: null,
    body: `${body}\n\nPS`,
    revision: 0,
    begunFor: 'more_information',
  });
  const before = await look();
  await officer.call.reviews.decide({ reference, outcome: 'more_information', requestedEvidence: ['weather-report'] });
  await officer.call.reviews.undo({ reference });
  expect(await look()).toMatchObject({
    body: before.body,
    edited: true,
    base: before.base,
    begunFor: 'more_information',
  });
});

test('words of an old draft go on as they were, with nothing around them', async () => {
  const { id, reference, look } = await makeHeld();
  const { Prisma } = await import('@/generated/prisma/client');
  await database().draft.updateMany({
    where: { caseId: id },
    data: { parts: Prisma.DbNull, letter: 'Dear Nerys, we accept.\n\nClaims team', letterFor: 'approved' },
  });
  expect(await look()).toMatchObject({ body: 'Dear Nerys, we accept.\n\nClaims team', frame: null });
  const other = await officer.call.letters.forDecision({ reference, outcome: 'rejected', reasons: ['wear-and-tear'] });
  expect(other).toMatchObject({ source: 'composed', frame: { subject: 'Your storm damage claim' } });
});

test('a letter that is empty, or in which something is still to be filled in, goes out with no decision', async () => {
  const { id, reference, claimant } = await makeHeld();
  const decide = {
    approved: () => officer.call.reviews.decide({ reference, outcome: 'approved' }),
    rejected: () => officer.call.reviews.decide({ reference, outcome: 'rejected', reasons: ['wear-and-tear'] }),
    more_information: () => officer.call.reviews.decide({ reference, outcome: 'more_information', note: 'Call us.' }),
  };
  const bodies = [`Dear Nerys,\n\nThe repair begins on ${TO_COMPLETE}.`, ' \n'];
  for (const [revision, body] of bodies.entries()) {
    await officer.call.letters.save({ reference, round: null, body, revision });
    for (const call of Object.values(decide))
      await expect(call()).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(revision === 0 ? /still says “\[to be completed\]”/ : /letter is empty/),
      });
  }
  expect(await database().decision.count({ where: { caseId: id } })).toBe(0);
  await officer.call.letters.save({ reference, round: null, body: 'Dear Nerys, we pay.', revision: 2 });
  await decide.approved();
  expect((await claimant.call.cases.byReference({ reference })).decision?.letter).toBe('Dear Nerys, we pay.');
});
