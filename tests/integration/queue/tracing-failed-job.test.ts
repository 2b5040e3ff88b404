import { once } from 'node:events';
import { UnrecoverableError } from 'bullmq';
import { afterAll, expect, test } from 'vitest';
import { startTracing, stopTracing } from '@/server/platform/tracing';
import { type CollectedSpan, startTraceCollector } from '@/tests/servers/trace-collector';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { makeClaimant } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';

const collector = await startTraceCollector();
process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.endpoint;
afterAll(async () => {
  await stopTracing();
  await collector.close();
});

test('what a failed job says of its failure is not sent', async () => {
  await startTracing({ service: 'casedraft-worker' });
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const worker = await startWorker({
    process: async () => {
      throw new UnrecoverableError('the parrot ate the violoncello');
    },
  });
  const failed = once(worker.worker, 'failed');
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await failed;
  await worker.stop();
  await stopTracing();
  const isJob = ({ service, name }: CollectedSpan) => service === 'casedraft-worker' && name.startsWith('process ');
  expect(collector.spans.filter(isJob).length).toBeGreaterThanOrEqual(1);
  expect(collector.text()).toContain(documentId);
  expect(collector.text()).not.toMatch(/parrot|violoncello/);
});
