import { existsSync } from 'node:fs';
import path from 'node:path';
import { UnrecoverableError } from 'bullmq';
import { afterEach, expect, test } from 'vitest';
import { AI_PROCESSING, aiProcessingJobId } from '@/server/jobs/contracts';
import { aiProcessingJobState, jobQueue } from '@/server/jobs/queue';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { addDocument, makeCase, makeLetter, readSample, uploadFile } from '@/tests/setup/cases';
import { flushQueue } from '@/tests/setup/flush-queue';
import { holdReading } from '@/tests/setup/hold-reading';
import { caseIs, documentSettled, draftsOf, lookAtCase, lookAtDocument } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { closeWorkers, startWorker } from '@/tests/setup/worker';
import { sweep } from '@/worker/sweep';

afterEach(async () => {
  await closeWorkers();
  // What a test left owed must not be another one's to sweep.
  await database().case.updateMany({ data: { status: 'withdrawn' } });
  await flushQueue();
});

async function makeOwed() {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  return { claimant, id, reference, documentId };
}

/** Ends an attempt for good without writing anything, as when the process dies. */
const crash = async () => {
  throw new UnrecoverableError('crash');
};

const MINUTE_MS = 60_000;
const ageUpload = (documentId: string, minutes: number) =>
  database().document.update({
    where: { id: documentId },
    data: { createdAt: new Date(Date.now() - minutes * MINUTE_MS) },
  });

test('a row that was committed and never enqueued is found', async () => {
  const { documentId } = await makeOwed();
  const { queue } = await jobQueue(AI_PROCESSING);
  expect(await queue.remove(aiProcessingJobId({ documentId, run: 1 }))).toBe(1);
  expect(await sweep()).toBe(1);
  expect(await aiProcessingJobState({ documentId, run: 1 })).toBe('waiting');
  await startWorker();
  expect((await documentSettled(documentId)).ocrStatus).toBe('completed');
});

test('after the queue lost everything, all that is owed is enqueued again, with workers running', async () => {
  const cases = [await makeOwed(), await makeOwed(), await makeOwed()];
  for (const { claimant, reference } of cases) await claimant.call.cases.submit({ reference });
  await flushQueue();
  await startWorker();
  expect(await sweep()).toBe(3);
  for (const { id, reference } of cases) {
    await caseIs(reference, 'awaiting_officer_review');
    expect(await draftsOf(id)).toHaveLength(1);
  }
  for (const { documentId } of cases) await documentSettled(documentId);
  expect(await sweep()).toBe(0);
});

test('several workers that sweep at once enqueue a document once', async () => {
  const { documentId } = await makeOwed();
  await flushQueue();
  const healed = await Promise.all(Array.from({ length: 5 }, sweep));
  expect(healed.filter((count) => count === 1)).toHaveLength(1);
  const { queue } = await jobQueue(AI_PROCESSING);
  expect(await queue.getJobCountByTypes('waiting', 'delayed', 'active')).toBe(1);
  expect((await lookAtDocument(documentId)).run).toBe(1);
});

test('a job that waits is left alone', async () => {
  const { documentId } = await makeOwed();
  expect(await sweep()).toBe(0);
  expect(await lookAtDocument(documentId)).toMatchObject({ run: 1, rescues: 0 });
});

test('a job that runs is left alone', async () => {
  const reading = holdReading();
  await startWorker();
  const { documentId } = await makeOwed();
  await reading.held;
  expect(await aiProcessingJobState({ documentId, run: 1 })).toBe('active');
  expect(await sweep()).toBe(0);
  reading.release();
  expect(await documentSettled(documentId)).toMatchObject({ run: 1, rescues: 0, ocrStatus: 'completed' });
});

test('a document that has only just changed is not looked at yet', async () => {
  const { documentId } = await makeOwed();
  await flushQueue();
  await database()
    .$executeRaw`UPDATE document SET updated_at = now() + interval '1 minute' WHERE id = ${documentId}::uuid`;
  expect(await sweep()).toBe(0);
});

test.each([
  ['failed', true],
  ['completed', false],
] as const)(
  'a job that %s without settling starts over; in the end the case is handed over all the same',
  async (state, throws) => {
    const { claimant, id, reference, documentId } = await makeOwed();
    await claimant.call.cases.submit({ reference });
    const worker = await startWorker({
      // As if the process died each time before it could write anything.
      process: async (job) => {
        job.opts.attempts = 1;
        if (throws) throw new Error('crash');
      },
    });
    const endOfRun = (run: number) =>
      until(`the job of run ${run} has ended`, async () => (await aiProcessingJobState({ documentId, run })) === state);

    // Submitting asked for run 2. Three times from the beginning, once without this document, then as it is.
    for (const rescues of [1, 2, 3, 4]) {
      await endOfRun(rescues + 1);
      expect(await sweep()).toBe(1);
      expect(await lookAtDocument(documentId)).toMatchObject({
        rescues,
        run: rescues + 2,
        ocrStatus: rescues < 4 ? 'pending' : 'failed',
      });
      expect((await lookAtCase(reference)).status).toBe('processing');
    }
    await endOfRun(6);
    expect(await sweep()).toBe(1);
    expect(await lookAtCase(reference)).toMatchObject({
      status: 'awaiting_officer_review',
      draftProblem: 'Drafting this case failed again and again. Decide it from the documents.',
    });
    expect(await lookAtDocument(documentId)).toMatchObject({
      failureCode: 'crashed',
      failureReason: 'Reading this document failed again and again. Try again later, or upload it in another format.',
    });
    expect(await sweep()).toBe(0);
    expect(await draftsOf(id)).toEqual([]);
    await worker.stop();
  },
);

test('a document that crashed its workers is left out and the case is drafted from the rest', async () => {
  const { claimant, id, reference, documentId } = await makeOwed();
  await database().document.update({ where: { id: documentId }, data: { rescues: 3 } });
  const crashing = await startWorker({ process: crash });
  await until(
    'the document’s job has failed',
    async () => (await aiProcessingJobState({ documentId, run: 1 })) === 'failed',
  );
  await crashing.stop();

  const other = await addDocument({ claimant, reference, file: await makeLetter() });
  await claimant.call.cases.submit({ reference });
  await startWorker();
  await sweep();
  await caseIs(reference, 'awaiting_officer_review');
  for (const document of [documentId, other]) await documentSettled(document);
  expect((await lookAtDocument(documentId)).failureCode).toBe('crashed');
  const drafts = await draftsOf(id);
  expect(drafts.at(-1)?.notes.join('\n')).toContain('“letter.pdf” could not be read');
});

test('an upload that arrived and was never registered is registered and read', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const { documentId } = await uploadFile({ claimant, reference, file: await makeLetter() });
  expect(await sweep()).toBe(0);
  await ageUpload(documentId, 3);
  expect(await sweep()).toBe(1);
  expect((await lookAtDocument(documentId)).registeredAt).not.toBeNull();
  await startWorker();
  expect((await documentSettled(documentId)).ocrStatus).toBe('completed');
});

test('an upload that arrived for a case closed meanwhile is forgotten', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const { documentId } = await uploadFile({ claimant, reference, file: await makeLetter() });
  await claimant.call.cases.withdraw({ reference });
  await ageUpload(documentId, 3);
  expect(await sweep()).toBe(1);
  expect(await database().document.findUnique({ where: { id: documentId } })).toBeNull();
  expect(existsSync(path.join(env().DATA_DIR, 'files', documentId))).toBe(false);
});

test('an upload that arrived but is no document is forgotten', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const file = await readSample('faulty/letter.docm');
  const { documentId } = await uploadFile({ claimant, reference, file });
  await ageUpload(documentId, 3);
  expect(await sweep()).toBe(1);
  expect(await database().document.findUnique({ where: { id: documentId } })).toBeNull();
  expect(existsSync(path.join(env().DATA_DIR, 'files', documentId))).toBe(false);
});

test('an upload that never arrived is forgotten after a day, not before', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const announce = () =>
    claimant.call.documents.requestUpload({ reference, filename: 'a.pdf', contentType: 'application/pdf', bytes: 10 });
  const recent = await announce();
  const old = await announce();
  await ageUpload(recent.documentId, 23 * 60);
  await ageUpload(old.documentId, 25 * 60);
  expect(await sweep()).toBe(1);
  expect(await database().document.findUnique({ where: { id: old.documentId } })).toBeNull();
  expect(await database().document.findUnique({ where: { id: recent.documentId } })).not.toBeNull();
});
