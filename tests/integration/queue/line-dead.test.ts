import { expect, onTestFinished, test } from 'vitest';
import { env } from '@/server/platform/env';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { actionsOf, caseIs, documentSettled, draftsOf, lookAtDocument } from '@/tests/setup/look';
import { startPostgresLine } from '@/tests/setup/outages/postgres-line';
import { makeClaimant } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { startWorkerProcess } from '@/tests/setup/worker-process';
import { LETTER, makeTextPdf } from '@/tests/support/files/make-files';

/** A worker whose every connection to Postgres can be lost without a word. In earnest it waits 45 s for an answer. */
async function startWorkerOnLine() {
  const line = await startPostgresLine(env().DATABASE_URL);
  onTestFinished(line.end);
  const worker = await startWorkerProcess({
    DATABASE_URL: line.url,
    DATABASE_TIMEOUT_MS: '2000',
    SWEEP_INTERVAL_MS: '500',
    SWEEP_AFTER_MS: '5000',
  });
  return { line, worker };
}

async function startLongReading() {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const bytes = await makeTextPdf({ pages: Array.from({ length: 24 }, () => LETTER) });
  const documentId = await addDocument({ claimant, reference, file: { filename: 'long.pdf', bytes } });
  await claimant.call.cases.submit({ reference });
  await until('the first page is read', async () => (await lookAtDocument(documentId)).percent > 0);
  return { claimant, id, reference, documentId };
}

type Opened = Awaited<ReturnType<typeof startLongReading>>;

/** And the worker, which nobody started anew, takes what comes next. */
async function expectDoneOnce({ claimant, id, reference, documentId }: Opened) {
  expect((await caseIs(reference, 'awaiting_officer_review')).draftProblem).toBeNull();
  expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'completed', rescues: 0 });
  expect((await actionsOf(id)).filter((action) => action === 'document_read')).toHaveLength(1);
  expect(await draftsOf(id)).toHaveLength(1);
  const { reference: next } = await makeCase({ claimant });
  const letter = await addDocument({ claimant, reference: next, file: await makeLetter() });
  expect((await documentSettled(letter)).ocrStatus).toBe('completed');
}

test('connections to Postgres are lost without a word while a document is read: it is read once, by the same worker', async () => {
  const { line, worker } = await startWorkerOnLine();
  const opened = await startLongReading();
  line.lose();
  line.mend();
  await expectDoneOnce(opened);
  expect(worker.lines.filter((words) => words.includes('attempt failed'))).toEqual([]);
});

test('the same when new connections get no answer for a while either', async () => {
  const { line, worker } = await startWorkerOnLine();
  const opened = await startLongReading();
  line.lose();
  await worker.said('left to another attempt');
  line.mend();
  await expectDoneOnce(opened);
  expect(worker.lines.filter((words) => words.includes('attempt failed'))).toEqual([]);
});
