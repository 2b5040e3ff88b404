import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { addDocument, insertCase, makeCase, makeLetter } from '@/tests/setup/cases';
import { insertFactDraft, insertPapers } from '@/tests/setup/fact-drafts';
import { caseIs } from '@/tests/setup/look';
import { makeClaimant, makeOfficer } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';
import { tripCase } from '@/tests/support/made-cases';

const IBAN = 'GB82WEST12345698765432';

test('a case’s names keep its namesakes out from its submission on, and its account is known with its draft', async () => {
  const [officer, claimant] = [await makeOfficer('Rosa Diaz'), await makeClaimant('Rosa Maria Diaz')];
  const { id, reference } = await makeCase({ claimant, caseType: 'travel-expense-refund', title: 'Trip to Lisbon' });
  const lines = [
    'Travel expense claim form',
    'Name: Rosa Maria Diaz',
    'IBAN: GB82 WEST 1234 5698 7654 32',
    'Purpose: conference',
  ];
  await addDocument({ claimant, reference, file: await makeLetter(lines) });
  await claimant.call.cases.submit({ reference });
  expect(await database().caseConflict.findMany({ where: { caseId: id } })).toMatchObject([
    { officerId: officer.actor.userId, reason: 'same_name' },
  ]);
  await startWorker();
  await caseIs(reference, 'awaiting_officer_review');
  const accounts = await database().caseParticular.findMany({ where: { caseId: id, kind: 'account' } });
  expect(accounts.map(({ value }) => value)).toEqual([IBAN]);
  expect(await officer.call.reviews.next({})).toBeNull();
});

test('what an officer adds to the facts, or puts in a fact’s place, counts at once', async () => {
  const made = tripCase();
  const { id: caseId, reference } = await insertCase({
    claimant: await makeClaimant('Ilse Brandt'),
    caseType: made.caseType.key,
  });
  const draft = await insertFactDraft({ caseId, made, papers: await insertPapers({ caseId, made }) });
  const [typist, payee, owner] = [
    await makeOfficer('Theo Typist'),
    await makeOfficer('Petra Payee'),
    await makeOfficer('Odo Owner'),
  ];
  const own = await insertCase({ claimant: owner });
  await database().caseParticular.create({ data: { caseId: own.id, kind: 'account', value: IBAN } });
  await typist.call.reviews.claim({ reference });
  await typist.call.facts.add({
    reference,
    addedFactId: uuidv7(),
    field: 'account-holder',
    text: 'Petra Payee',
    reason: 'By the bank',
  });
  await typist.call.facts.judge({
    reference,
    verdict: 'corrected',
    factId: draft.factId('iban'),
    revision: 0,
    text: IBAN,
    reason: 'By the bank',
  });
  const rows = await database().caseConflict.findMany({ where: { caseId }, select: { officerId: true, reason: true } });
  expect(rows).toHaveLength(2);
  expect(rows).toEqual(
    expect.arrayContaining([
      { officerId: payee.actor.userId, reason: 'same_name' },
      { officerId: owner.actor.userId, reason: 'same_account' },
    ]),
  );
});

test('an officer’s typing does not bar themselves: what would is refused, and nothing of it is kept', async () => {
  const made = tripCase();
  const { id: caseId, reference } = await insertCase({
    claimant: await makeClaimant('Ilse Brandt'),
    caseType: made.caseType.key,
  });
  const draft = await insertFactDraft({ caseId, made, papers: await insertPapers({ caseId, made }) });
  const typist = await makeOfficer('Tilda Types');
  const own = await insertCase({ claimant: typist });
  await database().caseParticular.create({ data: { caseId: own.id, kind: 'account', value: IBAN } });
  const { token } = await typist.call.reviews.claim({ reference });
  const add = (text: string) =>
    typist.call.facts.add({ reference, addedFactId: uuidv7(), field: 'account-holder', text, reason: 'By the bank' });
  await expect(add('Tilda Types')).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringContaining('This name is yours too, so nothing was saved.'),
  });
  const iban = { reference, factId: draft.factId('iban'), revision: 0, text: IBAN, reason: 'By the bank' };
  await expect(typist.call.facts.judge({ ...iban, verdict: 'corrected' })).rejects.toMatchObject({
    message: expect.stringContaining('One of your own cases names this too, so nothing was saved.'),
  });
  expect(await database().addedFact.count({ where: { caseId } })).toBe(0);
  expect(await database().factJudgement.count({ where: { fact: { draft: { caseId } } } })).toBe(0);
  expect(await database().caseConflict.count({ where: { caseId } })).toBe(0);
  await typist.call.reviews.renew({ reference, token });
  // A namesake whom a supervisor let take the case may type the name.
  await database().caseConflict.create({
    data: { caseId, officerId: typist.actor.userId, reason: 'same_name', liftedAt: new Date() },
  });
  await add('Tilda Types');
  await typist.call.reviews.renew({ reference, token });
});
