import { NO_LIMIT } from '@/server/platform/queue-backend';
import { aiProcessingQueue } from './queue';

/** Jobs any worker could take now, and whether none should: a person paused the queue, or a busy service has it held. */
export async function readBacklog(): Promise<{ waiting: number; isHeld: boolean }> {
  const { queue } = await aiProcessingQueue();
  const [waiting, isPaused, heldMs] = await Promise.all([
    queue.getJobCountByTypes('waiting', 'prioritized'),
    queue.isPaused(),
    // Without the number it is the time left of the window in which starts are counted, held or not.
    queue.getRateLimitTtl(NO_LIMIT.max),
  ]);
  return { waiting, isHeld: isPaused || heldMs > 0 };
}

/** How many jobs are in each state, and for how long the next one has waited. Finished ones are those still kept. */
export async function readQueueDepth(): Promise<{ byState: Record<string, number>; oldestWaitMs: number }> {
  const { queue } = await aiProcessingQueue();
  const [byState, [oldest]] = await Promise.all([
    queue.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed'),
    queue.getJobs('waiting', 0, 0, true),
  ]);
  return { byState, oldestWaitMs: oldest ? Math.max(0, Date.now() - oldest.timestamp) : 0 };
}
