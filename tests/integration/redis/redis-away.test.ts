import { expect, test } from 'vitest';
import { GET as askHealth } from '@/app/api/health/route';
import { atEnd } from '@/tests/setup/at-end';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { actionsOf, caseIs, documentSettled, draftsOf, lookAtDocument } from '@/tests/setup/look';
import { startOwnRedis } from '@/tests/setup/outages/own-redis';
import { makeClaimant } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { startWorkerProcess } from '@/tests/setup/worker-process';
import { LETTER, makeTextPdf } from '@/tests/support/files/make-files';

const redis = await startOwnRedis();
atEnd(redis.end);
process.env.REDIS_URL = redis.url;
// In earnest 15 s and 20 s: what the sweep promises is a minute. It must not take for lost what moves page by page.
process.env.SWEEP_INTERVAL_MS = '500';
process.env.SWEEP_AFTER_MS = '5000';

const healthIs = (status: number) =>
  until(
    `health is ${status}`,
    async () => (await askHealth(new Request('http://127.0.0.1/api/health'))).status === status,
  );

/** A long document in the middle of being read, and a short one that waits or is read beside it. */
async function openCase() {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const bytes = await makeTextPdf({ pages: Array.from({ length: 24 }, () => LETTER) });
  const long = await addDocument({ claimant, reference, file: { filename: 'long.pdf', bytes } });
  const letter = await addDocument({ claimant, reference, file: await makeLetter() });
  await until('the first page is read', async () => (await lookAtDocument(long)).percent > 0);
  return { claimant, id, reference, documentIds: [long, letter] };
}

type Opened = Awaited<ReturnType<typeof openCase>>;

/** Interruptions are no fault here: a lock lapses with Redis, and whoever takes the job over finds its lease lying. */
async function expectDoneOnce({ id, reference, documentIds }: Opened) {
  expect((await caseIs(reference, 'awaiting_officer_review')).draftProblem).toBeNull();
  for (const documentId of documentIds)
    expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'completed', rescues: 0 });
  const actions = await actionsOf(id);
  expect(actions.filter((action) => action === 'document_read')).toHaveLength(documentIds.length);
  expect((await draftsOf(id)).filter(({ status }) => status === 'pending_review')).toHaveLength(1);
}

test.each([
  ['as it was', false],
  ['empty', true],
])(
  'Redis is killed while documents are read and comes back %s: what was taken meanwhile is done too',
  async (_, isEmpty) => {
    await startWorkerProcess();
    await startWorkerProcess();
    const opened = await openCase();
    await redis.kill();
    await healthIs(503);
    // Taken, because the row is what counts; enqueued by the sweep.
    const { claimant, reference, documentIds } = opened;
    documentIds.push(await addDocument({ claimant, reference, file: await makeLetter() }));
    await claimant.call.cases.submit({ reference });
    await redis.restart({ isEmpty });
    await expectDoneOnce(opened);
    await healthIs(200);
  },
);

test('Redis is emptied while documents are read: no work is lost, and none done twice', async () => {
  await startWorkerProcess();
  const opened = await openCase();
  const { claimant, reference, documentIds } = opened;
  documentIds.push(await addDocument({ claimant, reference, file: await makeLetter() }));
  await redis.flush();
  await claimant.call.cases.submit({ reference });
  await expectDoneOnce(opened);
});
