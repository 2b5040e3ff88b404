import { afterAll, expect, test } from 'vitest';
import { AI_PROCESSING, aiProcessingJobId } from '@/server/jobs/contracts';
import { aiProcessingJobState, jobQueue } from '@/server/jobs/queue';
import { caseIs, documentSettled, draftsOf } from '@/tests/setup/look';
import { serveOpenAi } from '@/tests/setup/openai';
import { makeReadCase } from '@/tests/setup/read-case';
import { until } from '@/tests/setup/until';
import { closeWorkers, startWorker } from '@/tests/setup/worker';

const server = await serveOpenAi();
afterAll(closeWorkers);

/** Long enough for the second case to come within it on a busy machine. */
const RETRY_AFTER_S = 10;

test('a service that is busy is left alone by all workers for as long as it asks, at the cost of no attempt', async () => {
  await startWorker();
  await startWorker();
  const [first, second] = [await makeReadCase(), await makeReadCase()];
  server.fail('/v1/responses', { kind: 'rate_limited', retryAfter: String(RETRY_AFTER_S) });
  await first.claimant.call.cases.submit({ reference: first.reference });
  const { queue } = await jobQueue(AI_PROCESSING);
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
  for (const at of later) expect(at - (refused ?? 0)).toBeGreaterThanOrEqual(RETRY_AFTER_S * 1_000);
  // The queue counts the attempt after the document is settled.
  const run = { documentId: first.documentId, run: 2 };
  await until('its job has ended', async () => (await aiProcessingJobState(run)) === 'completed');
  const job = await queue.getJob(aiProcessingJobId(run));
  expect(job?.attemptsMade).toBe(1);
});
