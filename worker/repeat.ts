import { logger } from '@/server/platform/logger';

type Task = {
  everyMs: number;
  /** For the log, as "sweep". */
  what: string;
  /** Gives how many things it did, or null when it was not its turn. */
  run: () => Promise<number | null>;
};

/** Runs a task now and at every interval, never twice at once. Gives a function that stops it and waits for a running one. */
export function repeat({ everyMs, what, run }: Task): () => Promise<void> {
  let running: Promise<void> | undefined;
  const runOnce = async () => {
    try {
      const done = await run();
      if (done) logger().info({ done }, what);
    } catch (error) {
      // The store may be away; the next turn tries again.
      logger().warn({ err: error }, `not done: ${what}`);
    }
  };
  const start = () => {
    running ??= runOnce().finally(() => {
      running = undefined;
    });
  };
  start();
  const timer = setInterval(start, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
