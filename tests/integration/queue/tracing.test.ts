import { expect, test } from 'vitest';
import { startTracing, stopTracing } from '@/server/platform/tracing';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { collectTraces } from '@/tests/setup/collect-traces';
import { documentSettled } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { startWorkerProcess } from '@/tests/setup/worker-process';

const collector = await collectTraces();

test('one trace leads from the claimant’s click through the queue to each step in the worker, and tells nothing personal', async () => {
  await startTracing({ service: 'casedraft-web' });
  const claimant = await makeClaimant('Philippa Quartermaine');
  const { reference } = await makeCase({ claimant, title: 'Porcelain collection' });
  const letter = { ...(await makeLetter(['The marmalade cat broke it.'])), filename: 'harpsichord.pdf' };
  const documentId = await addDocument({ claimant, reference, file: letter });
  const worker = await startWorkerProcess();
  await documentSettled(documentId);
  // Both send what they have when they end.
  worker.kill('SIGTERM');
  expect(await worker.ended).toEqual({ code: 0, signal: null });
  await stopTracing();

  const { spans } = collector;
  const register = spans.find(({ name }) => name === 'documents.register');
  if (!register) throw new Error(`no span of the registering among ${spans.map(({ name }) => name)}`);
  const trace = spans.filter(({ traceId }) => traceId === register.traceId);
  const find = (service: string, name: RegExp) =>
    trace.find((span) => span.service === service && name.test(span.name)) ?? expect.fail(`no ${name} of ${service}`);
  const added = find('casedraft-web', /^add ai-processing/);
  expect(added.parentSpanId).toBe(register.spanId);
  const job = find('casedraft-worker', /^process ai-processing/);
  expect(job.parentSpanId).toBe(added.spanId);
  for (const step of [/^read$/, /^embed$/, /^draft$/])
    expect(find('casedraft-worker', step).parentSpanId).toBe(job.spanId);

  const said = collector.text().toLowerCase();
  expect(said).toContain(documentId);
  for (const word of ['quartermaine', 'porcelain', 'marmalade', 'harpsichord', claimant.actor.email])
    expect(said).not.toContain(word);
});
