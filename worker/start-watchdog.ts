import { readBacklog } from '@/server/jobs/backlog';
import { env } from '@/server/platform/env';
import { logger } from '@/server/platform/logger';
import { watchTaking } from './watch-taking';

/** Jobs may lie for this long at the most between two looks. */
const LOOK_EVERY_MS = 10_000;

/** Looks again and again whether the worker takes what waits, and calls `onStall` once when it has not for WORKER_STALL_MS. */
export function startWatchdog({ hasFreeSlot, onStall }: { hasFreeSlot: () => boolean; onStall: () => void }) {
  const limit = env().WORKER_STALL_MS;
  const watch = watchTaking({ readBacklog, hasFreeSlot });
  let leftLyingMs = 0;
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      leftLyingMs = await watch.look();
    } catch (error) {
      // No store, no jobs to take. The health check says that the store is away.
      logger().debug({ err: error }, 'backlog not read');
    } finally {
      isLooking = false;
    }
    if (leftLyingMs < limit) return;
    clearInterval(timer);
    logger().fatal({ leftLyingMs }, 'jobs wait and this worker takes none');
    onStall();
  };
  const timer = setInterval(look, Math.min(LOOK_EVERY_MS, limit / 4));
  return {
    noteTaken: watch.noteTaken,
    /** Half the time over: whoever asks about its health hears of it before it ends itself. */
    isStalling: () => leftLyingMs >= limit / 2,
    stop: () => clearInterval(timer),
  };
}
