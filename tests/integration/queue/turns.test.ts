import { afterEach, expect, test } from 'vitest';
import { AI_PROCESSING } from '@/server/jobs/contracts';
import { jobQueue } from '@/server/jobs/queue';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { flushQueue } from '@/tests/setup/flush-queue';
import { holdReading } from '@/tests/setup/hold-reading';
import { documentSettled, lookAtDocument } from '@/tests/setup/look';
import { makeClaimant, type Person } from '@/tests/setup/people';
import { closeWorkers, startWorker } from '@/tests/setup/worker';
import { sweep } from '@/worker/sweep';

afterEach(async () => {
  await closeWorkers();
  // What a test left owed must not be another one's to sweep.
  await database().case.updateMany({ data: { status: 'withdrawn' } });
  await flushQueue();
});

async function addLetters(claimant: Person, count: number) {
  const { reference } = await makeCase({ claimant });
  const ids: string[] = [];
  for (let added = 0; added < count; added += 1)
    ids.push(await addDocument({ claimant, reference, file: await makeLetter() }));
  return { reference, ids };
}

async function listQueued(): Promise<string[]> {
  const { queue } = await jobQueue(AI_PROCESSING);
  const jobs = await queue.getJobs(['waiting', 'active', 'delayed', 'prioritized']);
  return jobs.map(({ data }) => data.documentId);
}

test('of one person’s documents a few stand in the queue, and another person’s comes right after them', async () => {
  const share = env().DOCUMENTS_AT_ONCE_PER_PERSON;
  const many = await addLetters(await makeClaimant(), share + 4);
  const one = await addLetters(await makeClaimant(), 1);
  expect((await listQueued()).toSorted()).toEqual([...many.ids.slice(0, share), ...one.ids].toSorted());

  // The sweep knows that the others have no job for good reason.
  expect(await sweep()).toBe(0);
  expect(await listQueued()).toHaveLength(share + 1);

  const { attempts } = await startWorker({ concurrency: 1 });
  for (const documentId of [...many.ids, ...one.ids])
    expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'completed' });
  const order = attempts.map(({ documentId }) => documentId);
  expect(order.indexOf(one.ids[0] ?? '')).toBe(share);
});

test('one that is taken away makes room for the next', async () => {
  const share = env().DOCUMENTS_AT_ONCE_PER_PERSON;
  const claimant = await makeClaimant();
  const { ids } = await addLetters(claimant, share + 1);
  await claimant.call.documents.remove({ documentId: ids[0] ?? '' });
  expect(await listQueued()).toContain(ids[share]);
});

test('a withdrawn case makes room for another one of the same person, and none of its documents is being read any more', async () => {
  const share = env().DOCUMENTS_AT_ONCE_PER_PERSON;
  const claimant = await makeClaimant();
  const first = await addLetters(claimant, share);
  const second = await addLetters(claimant, 1);
  expect(await listQueued()).not.toContain(second.ids[0]);
  const { held, release } = holdReading();
  await startWorker({ concurrency: 1 });
  await held;
  await claimant.call.cases.withdraw({ reference: first.reference });
  expect(await listQueued()).toContain(second.ids[0]);
  for (const documentId of first.ids) expect(await lookAtDocument(documentId)).toMatchObject({ ocrStatus: 'pending' });
  release();
  expect(await documentSettled(second.ids[0] ?? '')).toMatchObject({ ocrStatus: 'completed' });
  for (const documentId of first.ids) expect(await lookAtDocument(documentId)).toMatchObject({ ocrStatus: 'pending' });
});
