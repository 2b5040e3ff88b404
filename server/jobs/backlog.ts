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
