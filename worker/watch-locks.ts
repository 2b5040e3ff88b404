import type { Worker } from 'bullmq';
import { renewLeasesOf } from '@/server/documents/lease';
import { renewMailsOf } from '@/server/mail/sending/lease';
import { logger } from '@/server/platform/logger';
import { metrics } from '@/server/platform/metrics';

/**
 * The queue does not know a job for this worker's any more: another one has it or will have it, or the queue lost it. Whether
 * the attempt is void is the lease of its document or mail to say, and it is asked at once. As long as the lease is there, what is just
 * being paid for is kept; the attempt ends as soon as another one has taken it.
 */
export function watchLocks(worker: Pick<Worker, 'on'>): void {
  worker.on('lockRenewalFailed', async (jobIds) => {
    for (const jobId of jobIds) {
      metrics().lockRenewalsFailed.add({});
      logger().warn({ jobId }, 'the queue no longer holds this job for this worker');
      await Promise.all([renewLeasesOf(jobId), renewMailsOf(jobId)]);
    }
  });
}
