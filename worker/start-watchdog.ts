import { readBacklog } from '@/server/jobs/backlog';
import type { JobName } from '@/server/jobs/contracts';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { logger } from '@/server/platform/logger';
import { watchTaking } from './watch-taking';

/** Jobs may lie for this long at the most between two looks. */
const LOOK_EVERY_MS = 10_000;

/** Without a database jobs rightly stand still, however long it is away. */
async function readWorkableBacklog(name: JobName) {
  await database().$queryRaw`SELECT 1`;
  return readBacklog(name);
}

type Options = { name: JobName; hasFreeSlot: () => boolean; onStall: () => void };

/**
 * Looks again and again whether the worker takes what waits in a queue, and calls `onStall` once when it has not for WORKER_STALL_MS with a
 * hand free, or for WORKER_HANG_MS with its hands full: then it has had the same jobs all the time, far longer than any may take.
 */
export function startWatchdog({ name, hasFreeSlot, onStall }: Options) {
  const { WORKER_STALL_MS, WORKER_HANG_MS } = env();
  const watches = [
    {
      limit: WORKER_STALL_MS,
      words: 'jobs wait and this worker takes none',
      watch: watchTaking({ readBacklog: () => readBacklog(name), isExpected: hasFreeSlot }),
      saidFrom: 1 / 2,
      forMs: 0,
    },
    {
      limit: WORKER_HANG_MS,
      words: 'jobs wait and this worker ends none of those it has in hand',
      watch: watchTaking({ readBacklog: () => readWorkableBacklog(name), isExpected: () => !hasFreeSlot() }),
      // The longest reading there may be takes half of it.
      saidFrom: 3 / 4,
      forMs: 0,
    },
  ];
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    for (const one of watches) {
      try {
        one.forMs = await one.watch.look();
      } catch (error) {
        // No store, no jobs to take. The health check says that the store is away.
        one.forMs = 0;
        logger().debug({ err: error, queue: name }, 'backlog not read');
      }
    }
    isLooking = false;
    const over = watches.find(({ forMs, limit }) => forMs >= limit);
    if (!over) return;
    clearInterval(timer);
    logger().fatal({ queue: name, forMs: over.forMs }, over.words);
    onStall();
  };
  const timer = setInterval(look, Math.min(LOOK_EVERY_MS, ...watches.map(({ limit }) => limit / 4)));
  return {
    noteTaken: () => {
      for (const { watch } of watches) watch.noteTaken();
    },
    /** Much of the time is over: whoever asks about its health hears of it before it ends itself. */
    isStalling: () => watches.some(({ forMs, limit, saidFrom }) => forMs >= limit * saidFrom),
    stop: () => clearInterval(timer),
  };
}
