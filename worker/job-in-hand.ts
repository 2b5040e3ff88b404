import type { Job } from 'bullmq';
import type { JobName, Payload } from '@/server/jobs/contracts';

/** What a handler may do with its job; the rest is the queue's. */
export type JobInHand<N extends JobName> = Pick<
  Job<Payload<N>, void, string>,
  'id' | 'data' | 'attemptsMade' | 'opts' | 'moveToDelayed' | 'updateData'
>;
