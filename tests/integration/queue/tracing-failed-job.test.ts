import { once } from 'node:events';
import { UnrecoverableError } from 'bullmq';
import { expect, test } from 'vitest';
import { startTracing, stopTracing } from '@/server/platform/tracing';
import type { CollectedSpan } from '@/tests/servers/trace-collector';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { collectTraces } from '@/tests/setup/collect-traces';
import { makeClaimant } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';

const collector = await collectTraces();

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
