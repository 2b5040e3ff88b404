import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { AI_PROCESSING } from '@/server/jobs/contracts';
import { jobQueue } from '@/server/jobs/queue';
import { env } from '@/server/platform/env';
import { addDocument, makeCase, makeLetter, readSample } from '@/tests/setup/cases';
import { actionsOf, caseIs, documentSettled, draftsOf, lookAtDocument } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { STOPPED_IN_MID_DOCUMENT, startWorkerProcess } from '@/tests/setup/worker-process';
import { LETTER, makeTextPdf } from '@/tests/support/files/make-files';

/** Some 0.1 s a page: long enough to be caught in the middle, short enough to end well within the worker's drain. */
const PAGES = 24;

async function submitLongCase() {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const bytes = await makeTextPdf({ pages: Array.from({ length: PAGES }, () => LETTER) });
  const documentId = await addDocument({ claimant, reference, file: { filename: 'long.pdf', bytes } });
  await claimant.call.cases.submit({ reference });
  await until('the first page is read', async () => (await lookAtDocument(documentId)).percent > 0);
  return { id, reference, documentId };
}

test('when a worker is killed in the middle of a document, another one finishes it', async () => {
  const first = await startWorkerProcess(STOPPED_IN_MID_DOCUMENT);
  const { id, reference, documentId } = await submitLongCase();
  first.kill('SIGKILL');
  expect((await first.ended).signal).toBe('SIGKILL');
  expect((await lookAtDocument(documentId)).ocrStatus).toBe('processing');

  await startWorkerProcess();
  expect((await caseIs(reference, 'awaiting_officer_review')).draftProblem).toBeNull();
  expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'completed', pageCount: PAGES });
  expect(await draftsOf(id)).toHaveLength(1);
  expect((await actionsOf(id)).filter((action) => action === 'document_read')).toHaveLength(1);
});

test('a worker that is asked to stop finishes what it has begun', async () => {
  const worker = await startWorkerProcess();
  const { id, reference, documentId } = await submitLongCase();
  worker.kill('SIGTERM');
  expect(await worker.ended).toEqual({ code: 0, signal: null });
  expect((await lookAtDocument(documentId)).ocrStatus).toBe('completed');
  await caseIs(reference, 'awaiting_officer_review');
  expect(await draftsOf(id)).toHaveLength(1);
  expect(worker.lines.at(-1)).toContain('worker stopped');
});

test('neither the logs nor the queue hold what documents say, what they are called or whose they are', async () => {
  const claimant = await makeClaimant('Philippa Quartermaine');
  const { reference } = await makeCase({ claimant, title: 'Porcelain collection' });
  const letter = {
    ...(await makeLetter(['The marmalade cat broke the chandelier on 7 October 2026.', 'Amount claimed: £987.65'])),
    filename: 'harpsichord.pdf',
  };
  const read = await addDocument({ claimant, reference, file: letter });
  const damaged = await addDocument({
    claimant,
    reference,
    file: { ...(await readSample('faulty/torn.png')), filename: 'clavichord.pdf' },
  });
  const lost = await addDocument({ claimant, reference, file: { ...(await makeLetter()), filename: 'virginal.pdf' } });
  await rm(path.join(env().DATA_DIR, 'files', lost, 'original'));
  await claimant.call.cases.submit({ reference });
  const worker = await startWorkerProcess({ LOG_LEVEL: 'trace' });
  await caseIs(reference, 'awaiting_officer_review');
  for (const documentId of [read, damaged, lost]) await documentSettled(documentId);

  const { queue } = await jobQueue(AI_PROCESSING);
  const jobs = await queue.getJobs();
  for (const job of jobs) expect(Object.keys(job.data)).toEqual(['documentId']);
  const said = [...worker.lines, ...jobs.map((job) => JSON.stringify(job))].join('\n').toLowerCase();
  expect(said).toContain('document processed');
  expect(said).toContain(read);
  const words = ['marmalade', 'chandelier', '987.65', 'quartermaine', 'porcelain', 'chord.pdf', 'virginal'];
  for (const word of [...words, claimant.actor.email]) expect(said).not.toContain(word);
});
