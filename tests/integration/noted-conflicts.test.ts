import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { tripCase } from '@/server/rules/made-cases';
import { addDocument, insertCase, makeCase, makeLetter } from '@/tests/setup/cases';
import { insertFactDraft, insertPapers } from '@/tests/setup/fact-drafts';
import { caseIs } from '@/tests/setup/look';
import { makeClaimant, makeOfficer } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';

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
