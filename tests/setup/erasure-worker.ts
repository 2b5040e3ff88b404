import { onTestFinished } from 'vitest';
import { ERASURE, type Payload } from '@/server/jobs/contracts';
import { openWorker } from '@/server/platform/queue-backend';
import { erasePapers } from '@/worker/erase-papers';

/** A real worker that erases, in this process, for as long as the test. */
export async function startErasureWorker(): Promise<void> {
  const never = new AbortController().signal;
  const { worker, close } = openWorker<Payload<typeof ERASURE>>(
    ERASURE,
    (job, token, signal) => erasePapers(job, token, signal ?? never),
    { concurrency: 2, lockDuration: 30_000, maxStalledCount: 3 },
  );
  onTestFinished(close);
  await worker.waitUntilReady();
}
