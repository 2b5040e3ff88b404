import type { Job } from 'bullmq';
import { AI_PROCESSING, type Payload } from '@/server/jobs/contracts';
import { openWorker } from '@/server/platform/queue-backend';
import { aiDraftProcessor } from '@/worker/aiDraftProcessor';

export type Attempt = { jobId: string; documentId: string; at: number; outcome: 'done' | 'threw' };

type Process = typeof aiDraftProcessor;
type Options = { concurrency?: number; process?: Process };

const open = new Set<() => Promise<void>>();

/**
 * A real worker in this process: the product's processor and reader on the configured queue. `attempts` lists every
 * attempt in the order of its end. `process` may stand in for the processor, to hold it or to wrap it.
 */
export async function startWorker({ concurrency = 4, process = aiDraftProcessor }: Options = {}) {
  const attempts: Attempt[] = [];
  const never = new AbortController().signal;
  const { worker, close } = openWorker<Payload<typeof AI_PROCESSING>>(
    AI_PROCESSING,
    async (job, token, signal) => {
      const note = (outcome: Attempt['outcome']) => attempts.push(describeAttempt({ job, outcome }));
      try {
        await process(job, token, signal ?? never);
      } catch (error) {
        note('threw');
        throw error;
      }
      note('done');
    },
    // Longer than the worker's own entry point's: these share one process with their test, so nothing is gained where a busy
    // machine lets a lock end, and the job would be attempted once more.
    { concurrency, lockDuration: 30_000, maxStalledCount: 3 },
  );
  const stop = async () => {
    // A test may stop it, and see to it that it is stopped whatever happens.
    if (open.delete(stop)) await close();
  };
  open.add(stop);
  await worker.waitUntilReady();
  return { attempts, worker, stop };
}

function describeAttempt({
  job,
  outcome,
}: {
  job: Job<Payload<typeof AI_PROCESSING>>;
  outcome: Attempt['outcome'];
}): Attempt {
  return { jobId: job.id ?? '', documentId: job.data.documentId, at: Date.now(), outcome };
}

export async function closeWorkers(): Promise<void> {
  await Promise.all([...open].map((stop) => stop()));
}
