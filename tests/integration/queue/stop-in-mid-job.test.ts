import { expect, test } from 'vitest';
import { AI_PROCESSING, aiProcessingJobId } from '@/server/jobs/contracts';
import { jobQueue } from '@/server/jobs/queue';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { actionsOf, caseIs, documentSettled, draftsOf } from '@/tests/setup/look';
import { serveOpenAi } from '@/tests/setup/openai';
import { makeClaimant } from '@/tests/setup/people';
import { startWorkerProcess } from '@/tests/setup/worker-process';

const server = await serveOpenAi();

test('a worker told to stop leaves a job that takes too long to the next one, which pays for nothing twice', async () => {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await claimant.call.cases.submit({ reference });
  server.fail('/v1/responses', { kind: 'hang' });
  const first = await startWorkerProcess({ WORKER_DRAIN_MS: '300' });
  while (server.asked('/v1/responses').length === 0) await server.nextRequest();
  const left = server.nextClose();
  first.kill('SIGTERM');
  expect(await left).toMatchObject([{ path: '/v1/responses', left: true }]);
  // 1, where a busy machine did not let it close within its time. By then it has given the document back, or the next
  // worker would find it interrupted.
  const { code, signal } = await first.ended;
  expect({ isOwnEnd: code === 0 || code === 1, signal }).toEqual({ isOwnEnd: true, signal: null });
  expect(first.lines.some((line) => line.includes('leaving them to another worker'))).toBe(true);

  await startWorkerProcess();
  expect((await caseIs(reference, 'awaiting_officer_review')).draftProblem).toBeNull();
  expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'completed', rescues: 0 });
  expect(await draftsOf(id)).toHaveLength(1);
  expect(server.asked('/v1/embeddings')).toHaveLength(1);
  expect(server.asked('/v1/responses')).toHaveLength(2);
  const actions = await actionsOf(id);
  expect(actions.filter((action) => action === 'document_read')).toHaveLength(1);
  expect(actions).not.toContain('reading_interrupted');
  const { queue } = await jobQueue(AI_PROCESSING);
  for (const run of [1, 2]) {
    const job = await queue.getJob(aiProcessingJobId({ documentId, run }));
    expect(job?.attemptsMade).toBeLessThanOrEqual(1);
  }
});
