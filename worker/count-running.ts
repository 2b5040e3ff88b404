import { metrics } from '@/server/platform/metrics';

/** Knows how many jobs this worker has in hand, of `slots` it could have. */
export function countRunning({ slots }: { slots: number }) {
  let running = 0;
  const change = (by: number) => {
    running += by;
    metrics().workerSlots.set([
      { labels: { state: 'busy' }, value: running },
      { labels: { state: 'free' }, value: slots - running },
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
