import { beforeAll, expect, test } from 'vitest';
import type { AI_PROCESSING, Payload } from '@/server/jobs/contracts';
import { warmOcr } from '@/server/providers/ocr/ocr';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { documentSettled, draftsOf, lookAtCase } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { countStatements } from '@/tests/support/count-statements';
import { aiDraftProcessor } from '@/worker/aiDraftProcessor';
import type { JobInHand } from '@/worker/job-in-hand';

const { counted, reset } = countStatements();

const refuse = () => expect.fail('the job is put off');

const jobOf = (documentId: string): JobInHand<typeof AI_PROCESSING> => ({
  id: 'of-the-test',
  data: { documentId } satisfies Payload<typeof AI_PROCESSING>,
  attemptsMade: 0,
  opts: { attempts: 3 },
  moveToDelayed: refuse,
  updateData: refuse,
});

// A first reading that takes long would be put off to a second attempt.
beforeAll(() => warmOcr());

test('a letter goes from its job to the officers in few statements and two transactions', async () => {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await claimant.call.cases.submit({ reference });
  reset();
  await aiDraftProcessor(jobOf(documentId), undefined, new AbortController().signal);
  expect({ ...counted }).toEqual({ statements: expect.any(Number), transactions: 2 });
  expect(counted.statements).toBeLessThanOrEqual(52);
  expect((await lookAtCase(reference)).status).toBe('awaiting_officer_review');
  await documentSettled(documentId);
  expect(await draftsOf(id)).toHaveLength(1);
});

test('a document with nothing owed for it costs one look, and one for whose turn is next', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  const signal = new AbortController().signal;
  await aiDraftProcessor(jobOf(documentId), undefined, signal);
  reset();
  await aiDraftProcessor(jobOf(documentId), undefined, signal);
  expect({ ...counted }).toEqual({ statements: 2, transactions: 0 });
});
