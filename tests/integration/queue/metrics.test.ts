import { beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/api/metrics/route';
import { documentReader } from '@/server/providers/ocr/ocr';
import { addDocument, makeCase, makeLetter, readSample } from '@/tests/setup/cases';
import { caseIs, documentSettled } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { startWorkerProcess } from '@/tests/setup/worker-process';
import { findFreePort } from '../../../scripts/machine/free-port.mjs';

const TOKEN = 'for-prometheus-alone';
const authorization = `Bearer ${TOKEN}`;
beforeAll(() => {
  process.env.METRICS_TOKEN = TOKEN;
});

/** By name and labels, as they stand in the text. */
function parse(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  for (const line of lines)
    expect(line).toMatch(/^[a-z0-9_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? \d+(\.\d+)?(e[+-]\d+)?$/);
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

async function readWeb() {
  const response = await GET(new Request('http://127.0.0.1/api/metrics', { headers: { authorization } }));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('version=0.0.4');
  return parse(await response.text());
}

test('the web tells what waits, what there is and how its calls went; a worker what it did', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const letter = await addDocument({ claimant, reference, file: await makeLetter() });
  const damaged = await addDocument({ claimant, reference, file: await readSample('faulty/torn.png') });
  const before = await until('the jobs have waited for a moment, and the stores answer', async () => {
    const web = await readWeb();
    return (
      (web.get('casedraft_queue_oldest_wait_seconds{queue="ai-processing"}') ?? 0) > 0 &&
      web.has('casedraft_cases{status="open"}') &&
      web
    );
  });
  expect(before.get('casedraft_store_up{store="database"}')).toBe(1);
  expect(before.get('casedraft_store_up{store="queue"}')).toBe(1);
  expect(before.get('casedraft_queue_jobs{queue="ai-processing",state="waiting"}')).toBe(2);
  expect(before.get('casedraft_cases{status="open"}')).toBe(1);
  expect(before.get('casedraft_procedure_seconds_count{procedure="cases.create",outcome="ok"}')).toBe(1);
  expect(before.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);

  const port = await findFreePort();
  await startWorkerProcess({ WORKER_HTTP_PORT: String(port), METRICS_TOKEN: TOKEN });
  const address = `http://127.0.0.1:${port}/metrics`;
  expect((await fetch(address)).status).toBe(401);
  await documentSettled(letter);
  await documentSettled(damaged);
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  const worker = await until('the worker has counted the third job and has its hands free', async () => {
    const own = parse(await (await fetch(address, { headers: { authorization } })).text());
    const isIdle = own.get('casedraft_worker_slots{queue="ai-processing",state="busy"}') === 0;
    return (
      isIdle && own.get('casedraft_job_attempts_total{queue="ai-processing",outcome="done",reason=""}') === 2 && own
    );
  });
  expect(worker.get('casedraft_job_attempts_total{queue="ai-processing",outcome="failed",reason="damaged"}')).toBe(1);
  expect(worker.get('casedraft_step_seconds_count{step="read"}')).toBe(2);
  // Named after what is installed, as it is here and there.
  const { name: reader } = documentReader();
  expect(worker.get(`casedraft_provider_calls_total{provider="${reader}",operation="read",outcome="ok"}`)).toBe(1);
  expect(worker.get(`casedraft_provider_calls_total{provider="${reader}",operation="read",outcome="damaged"}`)).toBe(1);
  expect(worker.get('casedraft_provider_calls_total{provider="local-extractive",operation="draft",outcome="ok"}')).toBe(
    1,
  );

  const after = await until('the stores answer', async () => {
    const web = await readWeb();
    return (
      web.has('casedraft_queue_oldest_wait_seconds{queue="ai-processing"}') &&
      web.has('casedraft_cases{status="open"}') &&
      web
    );
  });
  expect(after.get('casedraft_cases{status="awaiting_officer_review"}')).toBe(1);
  expect(after.get('casedraft_queue_oldest_wait_seconds{queue="ai-processing"}')).toBe(0);
  expect(after.get('casedraft_queue_worker_silence_seconds{queue="ai-processing"}')).toBe(0);
  expect(after.get('casedraft_queue_jobs{queue="ai-processing",state="waiting"}')).toBe(0);
});
