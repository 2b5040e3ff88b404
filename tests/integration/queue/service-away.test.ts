import { expect, test } from 'vitest';
import { GET as askHealth } from '@/app/api/health/route';
import { GET as askMetrics } from '@/app/api/metrics/route';
import { AI_PROCESSING, aiProcessingJobId } from '@/server/jobs/contracts';
import { jobQueue } from '@/server/jobs/queue';
import { database } from '@/server/platform/database';
import type { Recorded } from '@/tests/servers/openai';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { caseIs, documentSettled, draftsOf } from '@/tests/setup/look';
import { serveOpenAi } from '@/tests/setup/openai';
import { makeClaimant, makeSupervisor } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { startWorkerProcess } from '@/tests/setup/worker-process';
import { findFreePort } from '../../../scripts/machine/free-port.mjs';

const TOKEN = 'for-prometheus-alone';
const server = await serveOpenAi();
/** Longer than a process goes by what it knows, so that the first try after an opening is told from a late call. */
const OPEN_MS = 6_000;
const KNOWN_FOR_MS = 3_000;
Object.assign(process.env, {
  CIRCUIT_OPEN_MS: String(OPEN_MS),
  METRICS_TOKEN: TOKEN,
});

const lookAtCircuit = () => database().providerCircuit.findUniqueOrThrow({ where: { service: 'openai' } });
const circuitIsClosed = () =>
  until('OpenAI is known to be back', async () => (await lookAtCircuit()).openUntil === null);

async function addLetters(count: number) {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const documentIds: string[] = [];
  for (let number = 0; number < count; number++)
    documentIds.push(await addDocument({ claimant, reference, file: await makeLetter() }));
  return { claimant, id, reference, documentIds };
}

const attemptsOf = async (documentId: string) => {
  const { queue } = await jobQueue(AI_PROCESSING);
  return (await queue.getJob(aiProcessingJobId({ documentId, run: 1 })))?.attemptsMade ?? 0;
};

/** Those that began while another one of them was under way. */
const overlapping = (calls: Recorded[]) =>
  calls.filter(({ at }, index) => calls.slice(0, index).some(({ endedAt }) => endedAt === null || endedAt > at));

async function readAwayGauge() {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const text = await (await askMetrics(new Request('http://127.0.0.1/api/metrics', { headers }))).text();
  return /^casedraft_service_away\{service="openai"\} (\d)$/m.exec(text)?.[1];
}

test('two workers leave a service alone that is away, one call at a time tries, and everything is done when it is back', async () => {
  const port = await findFreePort();
  const workers = [await startWorkerProcess({ WORKER_HTTP_PORT: String(port) }), await startWorkerProcess()];
  // Late, so that two tries at once would be seen.
  server.failAlways({ kind: 'slow_error', ms: 400 });
  const { claimant, id, reference, documentIds } = await addLetters(8);

  const opened = await until('it is known to be away', async () => {
    const { openUntil, failingSince, openings } = await lookAtCircuit();
    return openings === 1 && openUntil && failingSince && { at: openUntil.getTime() - OPEN_MS, failingSince };
  });
  const isTry = ({ at }: Recorded) => at >= opened.at + KNOWN_FOR_MS;
  await until('a try has failed', async () => (await lookAtCircuit()).openings >= 2);

  const health = await askHealth(new Request('http://127.0.0.1/api/health'));
  expect(health.status).toBe(200);
  const away = [{ service: 'openai', state: 'away', since: opened.failingSince.toISOString() }];
  expect((await health.json()).services).toEqual(away);
  const workerHealth = await fetch(`http://127.0.0.1:${port}/health`);
  expect(workerHealth.status).toBe(200);
  expect((await workerHealth.json()).services).toEqual(away);
  expect(await readAwayGauge()).toBe('1');
  const supervisor = await makeSupervisor();
  expect((await supervisor.call.operations.overview()).away).toEqual([{ name: 'OpenAI', since: opened.failingSince }]);
  // What does not need the service went on.
  await until('all letters are read', async () => {
    const read = await database().document.count({ where: { id: { in: documentIds }, ocrStatus: 'completed' } });
    return read === documentIds.length;
  });
  await claimant.call.cases.submit({ reference });

  const tries = server.requests.filter(isTry);
  expect(tries.length).toBeGreaterThanOrEqual(1);
  // Each of the eight hands may have had a call under way, two were tried again, and those of a moment ago are forgiven.
  expect(server.requests.length - tries.length).toBeLessThanOrEqual(12);

  const recoveredAt = Date.now();
  server.failAlways();
  await caseIs(reference, 'awaiting_officer_review');
  for (const documentId of documentIds) expect((await documentSettled(documentId)).ocrStatus).toBe('completed');
  await circuitIsClosed();
  const answered = server.requests.findIndex(({ at }) => at >= recoveredAt);
  expect(overlapping(server.requests.slice(0, answered + 1).filter(isTry))).toEqual([]);
  expect(await draftsOf(id)).toHaveLength(1);
  expect(await database().documentEmbedding.count({ where: { documentId: { in: documentIds } } })).toBe(8);
  // Only the two failures that came before it was known to be away cost a job an attempt.
  const attempts = await Promise.all(documentIds.map(attemptsOf));
  const used = attempts.reduce((sum, made) => sum + made, 0) - documentIds.length;
  expect(used).toBeLessThanOrEqual(2);
  for (const worker of workers) worker.kill('SIGTERM');
  await Promise.all(workers.map(({ ended }) => ended));
  expect((await (await askHealth(new Request('http://127.0.0.1/api/health'))).json()).services).toEqual([
    { service: 'openai', state: 'ok', since: null },
  ]);
});

test('a case waits for a service that stays away as long as it is told to, and then goes to the officers', async () => {
  server.failAlways({ kind: 'server_error' });
  const { claimant, reference, documentIds } = await addLetters(1);
  await claimant.call.cases.submit({ reference });
  const patienceMs = 3_000;
  const from = Date.now();
  await startWorkerProcess({ OUTAGE_PATIENCE_MS: String(patienceMs), CIRCUIT_OPEN_MS: '100' });
  const handedOver = await caseIs(reference, 'awaiting_officer_review');
  expect(Date.now() - from).toBeGreaterThanOrEqual(patienceMs);
  expect(handedOver.draftProblem).toMatch(/^No draft could be made\. The AI service (failed|does not answer)\.$/);
  expect(handedOver.draftProblemCode).toBe('unavailable');
  for (const documentId of documentIds) expect((await documentSettled(documentId)).ocrStatus).toBe('completed');
});
