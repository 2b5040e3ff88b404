import { expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
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
