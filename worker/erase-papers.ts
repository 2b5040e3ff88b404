import { DelayedError, UnrecoverableError } from 'bullmq';
import { ERASURE, jobContracts } from '@/server/jobs/contracts';
import { isDatabaseAway } from '@/server/platform/database-away';
import { logger } from '@/server/platform/logger';
import { metrics } from '@/server/platform/metrics';
import { ProviderError } from '@/server/providers/provider-error';
import { eraseCase } from '@/server/retention/erasing/erase-case';
import { LostErasureError, releaseErasure, settleFailed, takeErasure } from '@/server/retention/lease';
import type { JobInHand } from './job-in-hand';

/** How long a job steps aside while another one has its case. */
const BUSY_MS = 5_000;

type ErasureJob = JobInHand<typeof ERASURE>;

/** Erases the papers of one case. What a file store refuses is tried again, and stands on the supervisors' page in the end. */
export async function erasePapers(job: ErasureJob, token: string | undefined, signal: AbortSignal): Promise<void> {
  const { caseId } = jobContracts[ERASURE].payload.parse(job.data);
  const log = logger().child({ jobId: job.id, caseId });
  const lease = await takeErasure({ caseId, jobId: job.id ?? '' });
  if (lease === 'done') return log.info('nothing to do');
  if (lease === 'busy') return stepAside({ job, token });
  try {
    const isErased = await eraseCase({ lease, signal });
    log.info(isErased ? 'papers erased' : 'papers are kept for longer');
    metrics().jobAttempts.add({ queue: ERASURE, outcome: 'done', reason: '' });
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    // Whoever has it now goes on.
    if (error instanceof LostErasureError) return log.info('another job has it');
    // Stopped by a shutdown: no fault of the case's, so no attempt is used up.
    if (signal.aborted) return await stepAside({ job, token });
    const code = error instanceof ProviderError ? error.code : 'internal';
    const isFinal = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
    log.warn({ err: error, code, isFinal, attempt: job.attemptsMade + 1 }, 'papers not erased');
    metrics().jobAttempts.add({ queue: ERASURE, outcome: isFinal ? 'failed' : 'retried', reason: code });
    if (!isFinal) throw error;
    await settleFailed({ ...lease, code });
    throw new UnrecoverableError(code);
  } finally {
    await releaseErasure(lease);
  }
}

async function stepAside({ job, token }: { job: ErasureJob; token: string | undefined }): Promise<never> {
  await job.moveToDelayed(Date.now() + BUSY_MS, token);
  throw new DelayedError();
}
