import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { aiProcessingJobId } from '@/server/jobs/contracts';
import { aiProcessingJobState } from '@/server/jobs/queue';
import { database } from '@/server/platform/database';
import { caseIs, draftsOf, lookAtCase, lookAtDocument } from '@/tests/setup/look';
import { makeReadCase } from '@/tests/setup/read-case';
import { until } from '@/tests/setup/until';
import { startWorker } from '@/tests/setup/worker';
import { sweep } from '@/worker/sweep';

beforeAll(async () => {
  await startWorker();
});

/** As a drafter leaves it that was killed: the lease runs on. */
const leaveDraftLease = ({ caseId, jobId }: { caseId: string; jobId: string }) =>
  database().case.update({
    where: { id: caseId },
    data: { draftLease: randomUUID(), draftLeaseJob: jobId, draftLeaseEnds: new Date(Date.now() + 3_600_000) },
  });

test('a job that finds its case being drafted elsewhere waits, and drafts when that drafter never comes back', async () => {
  const { claimant, id, reference, documentId } = await makeReadCase();
  await leaveDraftLease({ caseId: id, jobId: 'document-of-somebody-else-1' });
  await claimant.call.cases.submit({ reference });
  await until('the job steps aside', async () => (await aiProcessingJobState({ documentId, run: 2 })) === 'delayed');
  expect(await lookAtDocument(documentId)).toMatchObject({ run: 2, doneRun: 1 });
  expect((await lookAtCase(reference)).status).toBe('processing');
  await database().case.update({ where: { id }, data: { draftLeaseEnds: new Date(0) } });
  await caseIs(reference, 'awaiting_officer_review');
  expect(await draftsOf(id)).toHaveLength(1);
});

test('the job of a drafter that was killed drafts again at once', async () => {
  const { claimant, id, reference, documentId } = await makeReadCase();
  await leaveDraftLease({ caseId: id, jobId: aiProcessingJobId({ documentId, run: 2 }) });
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  expect((await draftsOf(id)).map((draft) => draft.status)).toEqual(['pending_review']);
});

test('a case in processing that nobody works on is found by the sweep', async () => {
  const { id, reference } = await makeReadCase();
  await database()
    .$executeRaw`UPDATE "case" SET status = 'processing', submitted_at = now(), updated_at = now() - interval '1 hour' WHERE id = ${id}::uuid`;
  await sweep();
  await caseIs(reference, 'awaiting_officer_review');
  expect(await draftsOf(id)).toHaveLength(1);
});

test('a case that runs are of no use to goes to the officers as it is', async () => {
  const { id, reference, documentId } = await makeReadCase();
  await database()
    .$executeRaw`UPDATE "case" SET status = 'processing', submitted_at = now(), updated_at = now() - interval '1 hour' WHERE id = ${id}::uuid`;
  await database().document.update({ where: { id: documentId }, data: { rescues: 4 } });
  await sweep();
  expect(await lookAtCase(reference)).toMatchObject({
    status: 'awaiting_officer_review',
    draftProblemCode: 'crashed',
  });
});
