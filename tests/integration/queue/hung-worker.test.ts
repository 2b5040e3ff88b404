import { expect, test } from 'vitest';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { caseIs, documentSettled } from '@/tests/setup/look';
import { serveOpenAi } from '@/tests/setup/openai';
import { makeClaimant } from '@/tests/setup/people';
import { startWorkerProcess } from '@/tests/setup/worker-process';

const server = await serveOpenAi();

test('a worker whose hands are full of jobs that do not end ends itself when others wait; the next one does them all', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const drafted = await addDocument({ claimant, reference, file: await makeLetter() });
  // Read before it is submitted: the worker to be stuck has a single job, and nothing waits until it is.
  const reader = await startWorkerProcess();
  await documentSettled(drafted);
  reader.kill('SIGTERM');
  await reader.ended;
  await claimant.call.cases.submit({ reference });
  // The call has a limit of its own, which is longer than this worker's patience.
  server.fail('/v1/responses', { kind: 'hang' });
  const stuck = await startWorkerProcess({ WORKER_CONCURRENCY: '1', WORKER_HANG_MS: '3000' });
  while (server.asked('/v1/responses').length === 0) await server.nextRequest();
  const { reference: other } = await makeCase({ claimant });
  const waiting = await addDocument({ claimant, reference: other, file: await makeLetter() });
  expect((await stuck.ended).code).toBe(1);
  expect(stuck.lines.join('\n')).toContain('this worker ends none of those it has in hand');

  await startWorkerProcess();
  expect((await caseIs(reference, 'awaiting_officer_review')).draftProblem).toBeNull();
  for (const documentId of [drafted, waiting]) expect((await documentSettled(documentId)).ocrStatus).toBe('completed');
});
