import { beforeAll, expect, test } from 'vitest';
import { ERASURE, erasureJobId } from '@/server/jobs/contracts';
import { jobQueue, jobState } from '@/server/jobs/queue';
import { database } from '@/server/platform/database';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { serveCloudinary } from '@/tests/setup/cloudinary';
import { startErasureWorker } from '@/tests/setup/erasure-worker';
import { flushQueue } from '@/tests/setup/flush-queue';
import { documentSettled } from '@/tests/setup/look';
import { makeClaimant, makeSupervisor, type Person } from '@/tests/setup/people';
import { erasureOf, inDays, lookNextNight } from '@/tests/setup/retained';
import { until } from '@/tests/setup/until';
import { startWorker } from '@/tests/setup/worker';
import { sweep } from '@/worker/sweep';

const cloud = await serveCloudinary();
// What a job does about a service that is away is told elsewhere; here each failure counts.
process.env.CIRCUIT_OPEN_MS = '1';

let supervisor: Person;
beforeAll(async () => {
  supervisor = await makeSupervisor();
  await startWorker();
});

/** A withdrawn case with a document at the store, whose time has come. */
async function makeDue() {
  const claimant = await makeClaimant();
  const { id: caseId, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await documentSettled(documentId);
  await claimant.call.cases.withdraw({ reference });
  await database().case.update({ where: { id: caseId }, data: { withdrawnAt: inDays(-100) } });
  return { caseId, reference, documentId };
}

const assetsOf = (documentId: string) => cloud.assets().filter(({ publicId }) => publicId.includes(documentId));

const stateIs = (caseId: string, state: 'erased' | 'failed') =>
  until(`the erasing of ${caseId} is ${state}`, async () => (await erasureOf(caseId))?.state === state);

test('what a store refuses is tried again, stands on the page in the end, and goes once the store takes it', async () => {
  const { caseId, reference, documentId } = await makeDue();
  await startErasureWorker();
  expect(assetsOf(documentId).length).toBeGreaterThan(0);
  cloud.fail('delete', ...Array.from({ length: 60 }, () => ({ kind: 'forbidden' as const })));
  await lookNextNight();
  await stateIs(caseId, 'failed');
  // The row that says where the files are stays, out of sight.
  expect(await database().document.count({ where: { id: documentId } })).toBe(1);
  const { items } = await supervisor.call.retention.list({ list: 'failed' });
  expect(items).toMatchObject([{ reference, failureCode: expect.any(String) }]);
  cloud.reset();
  await supervisor.call.retention.again({ reference });
  await stateIs(caseId, 'erased');
  expect(assetsOf(documentId)).toEqual([]);
  await expect(supervisor.call.retention.again({ reference })).rejects.toThrow('not waiting for a new try');
});

test('a job that the queue has lost is made up for by the sweep', async () => {
  const { caseId } = await makeDue();
  await lookNextNight();
  await flushQueue();
  await startErasureWorker();
  await sweep();
  await stateIs(caseId, 'erased');
});

test('the queue holds the case’s id and nothing else', async () => {
  const { caseId } = await makeDue();
  await lookNextNight();
  const { queue } = await jobQueue(ERASURE);
  const jobId = erasureJobId({ caseId, run: 1 });
  expect((await queue.getJob(jobId))?.data).toEqual({ caseId });
  await startErasureWorker();
  await stateIs(caseId, 'erased');
  await until('the job is over', async () => (await jobState({ name: ERASURE, jobId })) === 'completed');
});
