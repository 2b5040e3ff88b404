import { expect, test } from 'vitest';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { actionsOf, caseIs, draftsOf } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';

test('a submitted case comes to the officers with one draft', async () => {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  await addDocument({ claimant, reference, file: await makeLetter() });
  await startWorker();
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  expect(await draftsOf(id)).toHaveLength(1);
  expect(await actionsOf(id)).toContain('draft_created');
});
