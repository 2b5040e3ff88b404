import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { LostDocumentError, takeDocument } from '@/server/documents/lease';
import { isStillOwed, startOver, writeOff } from '@/server/documents/reading/find-owed';
import { failDocument } from '@/server/documents/reading/read-document';
import { advanceCase, handOver } from '@/server/drafts/service';
import { aiProcessingJobId } from '@/server/jobs/contracts';
import { database } from '@/server/platform/database';
import { atFailPoint } from '@/tests/setup/at-fail-point';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { holdDocument } from '@/tests/setup/hold-document';
import { caseIs, documentSettled, draftsOf, lookAtCase, lookAtDocument } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { startWorker } from '@/tests/setup/worker';

const signal = () => AbortSignal.timeout(30_000);

/** A case with its draft at the officers', its document, and the worker that did it. */
async function makeDrafted() {
  const worker = await startWorker();
  onTestFinished(worker.stop);
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  await documentSettled(documentId);
  return { worker, claimant, id, reference, documentId };
}

const statusesOf = async (caseId: string) => (await draftsOf(caseId)).map(({ status }) => status);

const PROBLEM = { code: 'unavailable', problem: 'No draft could be made.' };

test('a worker that lost its document hands nothing over: the draft that was made meanwhile stands', async () => {
  const { id, reference, documentId } = await makeDrafted();
  // So that the draft does not rest on the same documents as what the late one failed to draft.
  await database().draft.updateMany({ where: { caseId: id }, data: { inputKey: 'of-other-documents' } });
  const holding = await holdDocument(documentId);
  const late = { documentId, lease: randomUUID(), jobId: 'of-the-test' };
  await handOver({ caseId: id, ...PROBLEM, drafter: late });
  expect(await statusesOf(id)).toEqual(['pending_review']);
  expect((await lookAtCase(reference)).draftProblem).toBeNull();

  await handOver({ caseId: id, ...PROBLEM, drafter: { ...late, lease: holding.lease } });
  expect(await statusesOf(id)).toEqual(['superseded']);
  expect((await lookAtCase(reference)).draftProblem).toBe(PROBLEM.problem);
});

test('a draft that failed is not the last word while a document that came later is still to be read', async () => {
  const { worker, claimant, id, reference, documentId } = await makeDrafted();
  await worker.stop();
  await addDocument({ claimant, reference, file: await makeLetter() });
  const drafter = { ...(await holdDocument(documentId)), jobId: 'of-the-test' };
  await handOver({ caseId: id, ...PROBLEM, drafter });
  expect(await statusesOf(id)).toEqual(['pending_review']);
  expect((await lookAtCase(reference)).draftProblem).toBeNull();
});

test('nobody hands over what another job is just drafting', async () => {
  const { id, reference } = await makeDrafted();
  await database().draft.updateMany({ where: { caseId: id }, data: { inputKey: 'of-other-documents' } });
  const draftLeaseEnds = new Date(Date.now() + 30_000);
  await database().case.update({
    where: { id },
    data: { draftLease: randomUUID(), draftLeaseJob: 'another', draftLeaseEnds },
  });
  await handOver({ caseId: id, ...PROBLEM });
  expect(await statusesOf(id)).toEqual(['pending_review']);
  expect((await lookAtCase(reference)).draftProblem).toBeNull();
});

test('a worker that lost its document does not take the draft from the one that has it, though their job is the same', async () => {
  const { id, documentId } = await makeDrafted();
  await database().draft.deleteMany({ where: { caseId: id } });
  const holding = await holdDocument(documentId);
  const drafter = { ...holding, jobId: 'their-job' };
  let stolen: string | undefined;
  atFailPoint({
    point: 'draft-leased',
    subject: id,
    run: async () => {
      stolen = await advanceCase({ caseId: id, drafter: { ...drafter, lease: randomUUID() }, signal: signal() });
    },
  });
  expect(await advanceCase({ caseId: id, drafter, signal: signal() })).toBe('drafted');
  expect(stolen).toBe('elsewhere');
  expect(await statusesOf(id)).toEqual(['pending_review']);
});

test('a worker that comes back while its job is done again writes nothing and pays for no draft', async () => {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  let paidAgain = 0;
  let lease: string | undefined;
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  atFailPoint({
    point: 'embedding-kept',
    subject: documentId,
    run: async () => {
      await claimant.call.cases.submit({ reference });
      // As a second worker does to which the queue has given the same job.
      const jobId = aiProcessingJobId({ documentId, run: 1 });
      const taken = await takeDocument({ documentId, jobId });
      if (typeof taken === 'string') throw new Error(taken);
      lease = taken.lease.token;
      const drafter = { documentId, lease, jobId };
      expect(await advanceCase({ caseId: id, drafter, signal: signal() })).toBe('drafted');
      atFailPoint({ point: 'draft-wanted', subject: id, run: async () => paidAgain++ });
    },
  });
  // Only now, or it could be past that point before anybody waits for it there.
  const { attempts, stop } = await startWorker({ concurrency: 1 });
  onTestFinished(stop);
  await until('the late worker is through', async () => attempts.some((attempt) => attempt.documentId === documentId));
  expect(paidAgain).toBe(0);
  // Still the second worker's, which has not settled it yet.
  expect(await lookAtDocument(documentId)).toMatchObject({ lease, doneRun: 0 });
  expect((await lookAtCase(reference)).status).toBe('awaiting_officer_review');
  expect(await statusesOf(id)).toEqual(['pending_review']);
});

test('a document that somebody works on is neither failed by a late worker nor by the sweep', async () => {
  const { documentId } = await makeDrafted();
  await database().document.update({
    where: { id: documentId },
    data: { ocrStatus: 'processing', run: { increment: 1 } },
  });
  await holdDocument(documentId);
  const { run, rescues, caseId, updatedAt } = await lookAtDocument(documentId);
  const owed = { documentId, caseId, run, rescues, updatedAt };
  const failure = { documentId, code: 'internal', reason: 'It could not be read.' };
  await expect(failDocument({ ...failure, lease: randomUUID() })).rejects.toThrow(LostDocumentError);
  await failDocument(failure);
  expect(await isStillOwed(owed)).toBe(false);
  expect(await startOver(owed)).toBe(false);
  await writeOff(owed);
  expect(await lookAtDocument(documentId)).toMatchObject({ ocrStatus: 'processing', run, doneRun: run - 1 });
});
