import { UnrecoverableError } from 'bullmq';
import { afterEach, expect, test } from 'vitest';
import { takeDocument } from '@/server/documents/lease';
import { database } from '@/server/platform/database';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { holdReading } from '@/tests/setup/hold-reading';
import { actionsOf, caseIs, documentSettled, draftsOf, lookAtCase, lookAtDocument } from '@/tests/setup/look';
import { makeClaimant, makeSupervisor } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { closeWorkers, startWorker } from '@/tests/setup/worker';
import { STOPPED_IN_MID_DOCUMENT, startWorkerProcess } from '@/tests/setup/worker-process';
import { LETTER, makeTextPdf } from '@/tests/support/files/make-files';
import { aiDraftProcessor } from '@/worker/aiDraftProcessor';

afterEach(async () => {
  await closeWorkers();
  // Nobody is in the middle of anything any more.
  await database().document.updateMany({ data: { lease: null, leaseJob: null, leaseEnds: null } });
  await database().case.updateMany({ data: { status: 'withdrawn' } });
});

async function makeOwed() {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  return { claimant, id, reference, documentId };
}

test('a document that takes its worker down three times is set aside, visibly, and its case goes on', async () => {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const bytes = await makeTextPdf({ pages: Array.from({ length: 24 }, () => LETTER) });
  const deadly = await addDocument({ claimant, reference, file: { filename: 'deadly.pdf', bytes } });
  for (const kill of [1, 2, 3]) {
    const worker = await startWorkerProcess(STOPPED_IN_MID_DOCUMENT);
    await until(`worker ${kill} is in the middle of it`, async () => {
      const { kills, percent, lease } = await lookAtDocument(deadly);
      return lease !== null && kills === kill - 1 && percent > 0;
    });
    worker.kill('SIGKILL');
    await worker.ended;
  }
  await startWorkerProcess();
  expect(await documentSettled(deadly)).toMatchObject({ ocrStatus: 'failed', failureCode: 'crashed', run: 1 });
  expect((await actionsOf(id)).filter((action) => action === 'reading_interrupted')).toHaveLength(3);

  const other = await addDocument({ claimant, reference, file: await makeLetter() });
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  await documentSettled(other);
  expect((await draftsOf(id)).at(-1)?.notes.join('\n')).toContain('“deadly.pdf” could not be read');
  const supervisor = await makeSupervisor();
  const { items } = await supervisor.call.operations.failed({ failureCode: 'crashed' });
  expect(items).toMatchObject([
    { documentId: deadly, filename: 'deadly.pdf', isQuarantined: true, case: { reference } },
  ]);
  expect(items[0]?.history.map(({ action, kills }) => kills ?? action)).toEqual([
    'document_failed',
    3,
    2,
    1,
    'document_registered',
  ]);
});

/** Takes a document as a worker does, and dies over it. */
const die = (documentId: string) => takeDocument({ documentId, jobId: 'of-a-worker-that-died' });

test('of documents that were there when two workers died one at a time gets its last chance', async () => {
  const [guilty, innocent] = [await makeOwed(), await makeOwed()];
  for (const _ of [1, 2]) for (const { documentId } of [guilty, innocent]) await die(documentId);
  expect(await die(guilty.documentId)).toMatchObject({ document: { kills: 2 } });
  expect(await die(innocent.documentId)).toBe('busy');
  // The guilty one has killed a third worker; its next one sets it aside, and then the innocent one is read.
  expect(await die(guilty.documentId)).toMatchObject({ document: { kills: 3 } });
  expect((await lookAtDocument(innocent.documentId)).kills).toBe(1);
});

test('a worker that stops in good order is no death', async () => {
  const reading = holdReading({ after: 'page' });
  const stopped = new AbortController();
  await startWorker({
    process: (job, token, signal) => aiDraftProcessor(job, token, AbortSignal.any([signal, stopped.signal])),
  });
  const { documentId } = await makeOwed();
  await reading.held;
  stopped.abort(new Error('the worker is stopping'));
  reading.release();
  await closeWorkers();
  await startWorker();
  expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'completed', kills: 0 });
});

test('where drafting kills the workers the case is handed over, and can be drafted again', async () => {
  const { claimant, id, reference, documentId } = await makeOwed();
  const reader = await startWorker();
  await documentSettled(documentId);
  await reader.stop();
  await claimant.call.cases.submit({ reference });
  const killer = await startWorker({
    process: async (job) => {
      for (const _ of [1, 2, 3]) await takeDocument({ documentId, jobId: job.id ?? '' });
      await aiDraftProcessor(job, undefined, new AbortController().signal);
      throw new UnrecoverableError('it should have failed');
    },
  });
  expect((await caseIs(reference, 'awaiting_officer_review')).draftProblemCode).toBe('crashed');
  expect((await documentSettled(documentId)).ocrStatus).toBe('completed');
  expect(await draftsOf(id)).toEqual([]);
  await killer.stop();
  await startWorker();
  const supervisor = await makeSupervisor();
  expect(await supervisor.call.operations.redraft({ failureCode: 'crashed' })).toMatchObject({ retried: 1 });
  await until('it is drafted', async () => (await draftsOf(id)).length === 1);
  expect((await lookAtCase(reference)).draftProblem).toBeNull();
});
