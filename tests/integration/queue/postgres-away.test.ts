import { expect, test } from 'vitest';
import { GET as askHealth } from '@/app/api/health/route';
import { GET as askTrpc } from '@/app/api/trpc/[trpc]/route';
import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { listenTo } from '@/server/platform/live-events';
import { atEnd } from '@/tests/setup/at-end';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { actionsOf, caseIs, documentSettled, draftsOf, lookAtDocument } from '@/tests/setup/look';
import { startOwnPostgres } from '@/tests/setup/outages/own-postgres';
import { startOwnRedis } from '@/tests/setup/outages/own-redis';
import { makeClaimant } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { spawnWorkerProcess, startWorkerProcess } from '@/tests/setup/worker-process';
import { LETTER, makeTextPdf } from '@/tests/support/files/make-files';

const postgres = await startOwnPostgres();
atEnd(postgres.end);
const redis = process.env.REDIS_URL ? await startOwnRedis() : null;
if (redis) {
  atEnd(redis.end);
  process.env.REDIS_URL = redis.url;
}
process.env.DATABASE_URL = postgres.url;
process.env.SWEEP_INTERVAL_MS = '500';
process.env.SWEEP_AFTER_MS = '5000';

const DATABASE_AWAY = 'The database does not answer just now. Nothing that was saved is lost. Try again in a minute.';

/** A browser's call, whose session is looked up before anything else. */
async function makeAsker() {
  const body = { email: 'asker@example.com', password: 'a long enough password', name: 'Asker' };
  const { headers: signedUp } = await auth().api.signUpEmail({ body, returnHeaders: true });
  const cookie = signedUp.getSetCookie().map((one) => one.split(';')[0]);
  return async () => {
    const headers = { cookie: cookie.join('; ') };
    const response = await askTrpc(new Request('http://127.0.0.1/api/trpc/operations.pauseState', { headers }));
    const { error } = (await response.json()) as { error?: { json: { message: string } } };
    return { status: response.status, message: error?.json.message };
  };
}

const healthIs = (status: number) =>
  until(
    `health is ${status}`,
    async () => (await askHealth(new Request('http://127.0.0.1/api/health'))).status === status,
  );

test('Postgres is cut off while documents are read and comes back: web and workers go on by themselves', async () => {
  const ask = await makeAsker();
  expect(await ask()).toEqual({ status: 200 });
  const workers = [await startWorkerProcess(), await startWorkerProcess()];
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const heard = await listenTo({ topics: [id], signal: AbortSignal.timeout(180_000) });
  const bytes = await makeTextPdf({ pages: Array.from({ length: 24 }, () => LETTER) });
  const long = await addDocument({ claimant, reference, file: { filename: 'long.pdf', bytes } });
  const letter = await addDocument({ claimant, reference, file: await makeLetter() });
  await until('the first page is read', async () => (await lookAtDocument(long)).percent > 0);

  await postgres.crash();
  await healthIs(503);
  await expect(claimant.call.cases.submit({ reference })).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    message: DATABASE_AWAY,
  });
  expect(await ask()).toEqual({ status: 503, message: DATABASE_AWAY });
  for (const worker of workers) await worker.said('not done: sweep healed');
  await postgres.restart();

  await claimant.call.cases.submit({ reference });
  expect((await caseIs(reference, 'awaiting_officer_review')).draftProblem).toBeNull();
  for (const documentId of [long, letter])
    expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'completed', rescues: 0 });
  expect((await actionsOf(id)).filter((action) => action === 'document_read')).toHaveLength(2);
  expect(await draftsOf(id)).toHaveLength(1);
  await healthIs(200);
  expect((await heard.next()).done).toBe(false);
});

test('web and worker start while their stores are away, and work once these are there', async () => {
  await postgres.crash();
  await redis?.kill();
  const worker = spawnWorkerProcess();
  await worker.said('waiting for the queue store');
  await healthIs(503);
  await redis?.restart({ isEmpty: true });
  await postgres.restart();
  await worker.said('worker ready');
  await healthIs(200);
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  expect((await documentSettled(documentId)).ocrStatus).toBe('completed');
});
