import { afterAll, expect, test } from 'vitest';
import { aiProcessingJobId } from '@/server/jobs/contracts';
import { aiProcessingQueue } from '@/server/jobs/queue';
import { caseIs, documentSettled, draftsOf } from '@/tests/setup/look';
import { serveOpenAi } from '@/tests/setup/openai';
import { makeReadCase } from '@/tests/setup/read-case';
import { until } from '@/tests/setup/until';
import { closeWorkers, startWorker } from '@/tests/setup/worker';

const server = await serveOpenAi();
afterAll(closeWorkers);

test('a service that is busy is left alone by all workers for as long as it asks, at the cost of no attempt', async () => {
  await startWorker();
  await startWorker();
  const [first, second] = [await makeReadCase(), await makeReadCase()];
  server.fail('/v1/responses', { kind: 'rate_limited', retryAfter: '2' });
  await first.claimant.call.cases.submit({ reference: first.reference });
  const { queue } = await aiProcessingQueue();
  // Started jobs count towards the limit too, but never up to this many.
  await until('the queue is held', async () => (await queue.getRateLimitTtl(1_000_000)) > 0);
  await second.claimant.call.cases.submit({ reference: second.reference });
  for (const { id, reference, documentId } of [first, second]) {
    await caseIs(reference, 'awaiting_officer_review');
    await documentSettled(documentId);
    expect(await draftsOf(id)).toHaveLength(1);
  }
  const [refused, ...later] = server.asked('/v1/responses').map(({ at }) => at);
  expect(later).toHaveLength(2);
  for (const at of later) expect(at - (refused ?? 0)).toBeGreaterThanOrEqual(2_000);
  const job = await queue.getJob(aiProcessingJobId({ documentId: first.documentId, run: 2 }));
  expect(job?.attemptsMade).toBe(1);
});
