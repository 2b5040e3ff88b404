import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { expect, test, vi } from 'vitest';
import { DOCUMENT_LEASE_MS, LostDocumentError } from '@/server/documents/lease';
import { AI_PROCESSING, aiProcessingJobId } from '@/server/jobs/contracts';
import { jobQueue } from '@/server/jobs/queue';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { metrics } from '@/server/platform/metrics';
import { documentReader } from '@/server/providers/ocr/ocr';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { lookAtDocument } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { startWorker } from '@/tests/setup/worker';
import { watchLocks } from '@/worker/watch-locks';

/** So that nothing but the queue's word brings about a look at the lease. */
function neverRenewByItself() {
  const start = globalThis.setInterval;
  vi.spyOn(globalThis, 'setInterval').mockImplementation(((run: () => void, ms?: number) =>
    start(run, ms === DOCUMENT_LEASE_MS / 3 ? 3_600_000 : ms)) as typeof setInterval);
}

const timesRefused = () => Number(/^casedraft_lock_renewals_failed_total (\d+)$/m.exec(metrics().write())?.[1] ?? 0);

/** As when the queue gave the job to another worker. */
async function takeLock(documentId: string) {
  const { queue } = await jobQueue(AI_PROCESSING);
  const redis = new Redis(env().REDIS_URL ?? '');
  const key = `${queue.toKey(aiProcessingJobId({ documentId, run: 1 }))}:lock`;
  expect(await redis.set(key, 'another-worker', 'EX', 600, 'XX')).toBe('OK');
  redis.disconnect();
}

/** A reader that reads until it is told to stop. */
function readForEver() {
  let arrive = (_signal: AbortSignal): void => {};
  const begun = new Promise<AbortSignal>((resolve) => {
    arrive = resolve;
  });
  vi.spyOn(documentReader(), 'read').mockImplementation(({ signal }) => {
    arrive(signal);
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
  });
  return begun;
}

test('an attempt whose job the queue took away goes on while it has its document, and ends as soon as another has that', async () => {
  neverRenewByItself();
  const begun = readForEver();
  const { worker, attempts } = await startWorker();
  watchLocks(worker);
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  const signal = await begun;
  await takeLock(documentId);
  await until('the queue said so twice', async () => timesRefused() > 1);
  expect(signal.aborted).toBe(false);

  const lease = randomUUID();
  await database().document.update({ where: { id: documentId }, data: { lease } });
  await until('the attempt ended', async () => attempts.length === 1);
  expect(signal.reason).toBeInstanceOf(LostDocumentError);
  // Neither the document nor the job is its own, so it leaves both as they are.
  expect((await lookAtDocument(documentId)).lease).toBe(lease);
  const { queue } = await jobQueue(AI_PROCESSING);
  expect((await queue.getJob(aiProcessingJobId({ documentId, run: 1 })))?.attemptsMade).toBe(0);
});
