import { metrics } from '@/server/platform/metrics';

/** Knows how many of a queue's jobs this worker has in hand, of `slots` it could have. */
export function countRunning({ queue, slots }: { queue: string; slots: number }) {
  let running = 0;
  const change = (by: number) => {
    running += by;
    metrics().workerSlots.set([
      { labels: { queue, state: 'busy' }, value: running },
      { labels: { queue, state: 'free' }, value: slots - running },
    ]);
  };
  change(0);
  return {
    hasFreeSlot: () => running < slots,
    run: async <T>(job: () => Promise<T>): Promise<T> => {
      change(1);
      try {
        return await job();
      } finally {
        change(-1);
      }
    },
  };
}
