import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { AI_PROCESSING, aiProcessingJobId } from '@/server/jobs/contracts';
import { addAiProcessingJob, jobQueue } from '@/server/jobs/queue';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { queueBackend } from '@/server/platform/queue-backend';
import { addDocument, makeCase, makeLetter, readSample } from '@/tests/setup/cases';
import { actionsOf, caseIs, documentSettled, draftsOf, lookAtDocument } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { startWorker } from '@/tests/setup/worker';

const jobOf = async (documentId: string, run: number) => {
  const { queue } = await jobQueue(AI_PROCESSING);
  return queue.getJob(aiProcessingJobId({ documentId, run }));
};

const loseFile = (documentId: string) => rm(path.join(env().DATA_DIR, 'files', documentId, 'original'));

test('these tests run on the store they say they run on', async ({ task }) => {
  expect(task.file.projectName).toBe(`integration-${queueBackend()}`);
});

test('a run of a document is one job, however often it is added', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await Promise.all(Array.from({ length: 10 }, () => addAiProcessingJob({ documentId })));
  const { queue } = await jobQueue(AI_PROCESSING);
  expect(await queue.getJobCountByTypes('waiting', 'delayed', 'active', 'completed', 'failed')).toBe(1);

  await database().document.update({ where: { id: documentId }, data: { run: { increment: 1 } } });
  await addAiProcessingJob({ documentId });
  expect(await queue.getJobCountByTypes('waiting')).toBe(2);
  await queue.drain();
});

test('a job holds the document’s id alone, and is tried three times with exponential backoff', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  const job = await jobOf(documentId, 1);
  expect(job?.name).toBe(AI_PROCESSING);
  expect(job?.data).toEqual({ documentId });
  expect(job?.opts).toMatchObject({ attempts: 3, backoff: { type: 'exponential', delay: env().JOB_BACKOFF_MS } });
  const { queue } = await jobQueue(AI_PROCESSING);
  await queue.drain();
});

test('a payload of another shape never gets into the queue', async () => {
  await expect(addAiProcessingJob({ documentId: 'not an id' })).rejects.toThrow();
  const { queue } = await jobQueue(AI_PROCESSING);
  expect(await queue.getJobCountByTypes('waiting')).toBe(0);
});

test('a passing fault is tried three times; then the document is failed with a reason and the case goes on', async () => {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const good = await addDocument({ claimant, reference, file: await makeLetter() });
  const bad = await addDocument({ claimant, reference, file: { ...(await makeLetter()), filename: 'lost.pdf' } });
  await loseFile(bad);
  const worker = await startWorker();
  const attemptsAt = (documentId: string) => worker.attempts.filter((attempt) => attempt.documentId === documentId);
  await until(
    'both documents had their attempts',
    async () => attemptsAt(good).length >= 1 && attemptsAt(bad).length >= 3,
  );
  await documentSettled(bad);

  const attempts = attemptsAt(bad);
  expect(attempts.map((attempt) => attempt.outcome)).toEqual(['threw', 'threw', 'threw']);
  const [first, second, third] = attempts.map((attempt) => attempt.at) as [number, number, number];
  expect(second - first).toBeGreaterThanOrEqual(env().JOB_BACKOFF_MS);
  expect(third - second).toBeGreaterThanOrEqual(2 * env().JOB_BACKOFF_MS);
  expect(await lookAtDocument(bad)).toMatchObject({
    ocrStatus: 'failed',
    failureCode: 'internal',
    failureReason: 'Reading this document failed again and again. Try again later, or upload it in another format.',
    lease: null,
  });
  await until('the queue records the failure', async () => (await (await jobOf(bad, 1))?.getState()) === 'failed');
  expect((await jobOf(bad, 1))?.attemptsMade).toBe(3);

  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  const drafts = await draftsOf(id);
  expect(drafts).toHaveLength(1);
  expect(drafts[0]?.notes.join('\n')).toContain('“lost.pdf” could not be read');
  expect((await lookAtDocument(good)).ocrStatus).toBe('completed');
  expect(await actionsOf(id)).toContain('document_failed');
  await worker.stop();
});

test('a fault that no repeat can heal ends at once', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await readSample('faulty/torn.png') });
  const worker = await startWorker();
  const document = await documentSettled(documentId);
  expect(document).toMatchObject({ ocrStatus: 'failed', failureCode: 'damaged' });
  expect(document.failureReason).toBe(
    'This file is damaged or incomplete. Open it on your device, save it again and upload the new copy.',
  );
  await until('the attempt is noted', async () => worker.attempts.length > 0);
  expect(worker.attempts).toHaveLength(1);
  await until(
    'the queue records the failure',
    async () => (await (await jobOf(documentId, 1))?.getState()) === 'failed',
  );
  await worker.stop();
});

test('a job whose document is gone or closed ends quietly', async () => {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const gone = await addDocument({ claimant, reference, file: await makeLetter() });
  const closed = await addDocument({ claimant, reference, file: await makeLetter() });
  await claimant.call.documents.remove({ documentId: gone });
  await claimant.call.cases.withdraw({ reference });
  const worker = await startWorker();
  await until('both jobs have run', async () => worker.attempts.length === 2);
  expect(worker.attempts.map((attempt) => attempt.outcome)).toEqual(['done', 'done']);
  expect((await lookAtDocument(closed)).ocrStatus).toBe('pending');
  expect(await draftsOf(id)).toEqual([]);
  await worker.stop();
});

test('a job with rubbish in it fails by itself and stops nothing', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const { queue } = await jobQueue(AI_PROCESSING);
  await queue.add(AI_PROCESSING, { documentId: 'rubbish' }, { attempts: 1, jobId: 'rubbish' });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  const worker = await startWorker();
  expect((await documentSettled(documentId)).ocrStatus).toBe('completed');
  await until('the other job has failed', async () => (await queue.getJobState('rubbish')) === 'failed');
  await worker.stop();
});
