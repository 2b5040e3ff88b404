import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readBacklog } from '@/server/jobs/backlog';
import { AI_PROCESSING } from '@/server/jobs/contracts';
import { holdJobs, jobQueue } from '@/server/jobs/queue';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { documentSettled } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { startWorkerProcess } from '@/tests/setup/worker-process';
import { findFreePort } from '../../../scripts/machine/free-port.mjs';
import { fromRoot } from '../../../scripts/machine/paths.mjs';

async function addLetter() {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  return addDocument({ claimant, reference, file: await makeLetter() });
}

async function askHealth(port: number) {
  const response = await fetch(`http://127.0.0.1:${port}/health`);
  return { status: response.status, ...(await response.json()) };
}

test('a worker says that it is well, and after its end nothing', async () => {
  const port = await findFreePort();
  const worker = await startWorkerProcess({ WORKER_HTTP_PORT: String(port) });
  const well = await until('it is well', async () => {
    const health = await askHealth(port);
    return health.status === 200 && health;
  });
  expect(well).toEqual({ status: 200, ok: true, checks: { database: 'ok', queue: 'ok', worker: 'ok' }, services: [] });
  worker.kill('SIGTERM');
  expect(await worker.ended).toEqual({ code: 0, signal: null });
  await expect(askHealth(port)).rejects.toThrow();
});

test('a worker that leaves jobs lying calls itself unhealthy and ends with a fault; the next one does the work', async () => {
  const documentId = await addLetter();
  const port = await findFreePort();
  const stuck = await startWorkerProcess({
    WORKER_HTTP_PORT: String(port),
    // It says so for half of this time, in which it has to be asked.
    WORKER_STALL_MS: '12000',
    NODE_OPTIONS: `--import ${pathToFileURL(fromRoot('tests/setup/worker-that-takes-nothing.mjs'))}`,
  });
  const seen = await until('it says so', async () => {
    const health = await askHealth(port);
    return health.checks.worker === 'stalling' && health;
  });
  expect(seen).toMatchObject({ status: 503, ok: false });
  expect((await stuck.ended).code).toBe(1);
  expect(stuck.lines.join('\n')).toContain('jobs wait and this worker takes none');
  await startWorkerProcess();
  expect((await documentSettled(documentId)).ocrStatus).toBe('completed');
});

test('a queue that is paused or held is no fault of a worker’s', async () => {
  const { queue } = await jobQueue(AI_PROCESSING);
  await queue.drain();
  expect(await readBacklog(AI_PROCESSING)).toEqual({ waiting: 0, isHeld: false });
  await queue.pause();
  await addLetter();
  expect((await readBacklog(AI_PROCESSING)).isHeld).toBe(true);
  await queue.resume();
  expect(await readBacklog(AI_PROCESSING)).toEqual({ waiting: 1, isHeld: false });
  await holdJobs({ name: AI_PROCESSING, ms: 60_000 });
  expect(await readBacklog(AI_PROCESSING)).toEqual({ waiting: 1, isHeld: true });
});
