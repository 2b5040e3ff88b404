import type { JobType } from 'bullmq';
import { NO_LIMIT } from '@/server/platform/queue-backend';
import type { JobName } from './contracts';
import { jobQueue } from './queue';

/** Jobs any worker could take now, and whether none should: a person paused the queue, or a busy service has it held. */
export async function readBacklog(name: JobName): Promise<{ waiting: number; isHeld: boolean }> {
  const { queue } = await jobQueue(name);
  const [waiting, { isPaused, heldMs }] = await Promise.all([
    queue.getJobCountByTypes('waiting', 'prioritized'),
    readHold(name),
  ]);
  return { waiting, isHeld: isPaused || heldMs > 0 };
}

/** `heldMs`: for how long a busy service still has every worker wait; 0 when none does. */
async function readHold(name: JobName): Promise<{ isPaused: boolean; heldMs: number }> {
  const { queue } = await jobQueue(name);
  const [isPaused, heldMs] = await Promise.all([
    queue.isPaused(),
    // Without the number it is the time left of the window in which starts are counted, held or not.
    queue.getRateLimitTtl(NO_LIMIT.max),
  ]);
  return { isPaused, heldMs: Math.max(0, heldMs) };
}

/** While the queue is paused, the backend on Postgres counts what waits under a name that the type does not know. */
const COUNTED = ['waiting', 'paused', 'active', 'delayed', 'completed', 'failed'] as JobType[];

/** How many jobs are in each state. Finished ones are those still kept. */
export async function readQueueDepth(name: JobName) {
  const { queue } = await jobQueue(name);
  const {
    waiting = 0,
    paused = 0,
    active = 0,
    delayed = 0,
    completed = 0,
    failed = 0,
  } = await queue.getJobCounts(...COUNTED);
  return { waiting: waiting + paused, active, delayed, completed, failed };
}

/** What the queue says of itself, with the workers that are connected to it. */
export async function readQueueState(name: JobName) {
  const { queue } = await jobQueue(name);
  const [depth, hold, workers] = await Promise.all([readQueueDepth(name), readHold(name), queue.getWorkersCount()]);
  return { ...depth, ...hold, workers };
}
