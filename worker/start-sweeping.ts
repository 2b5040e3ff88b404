import { env } from '@/server/platform/env';
import { logger } from '@/server/platform/logger';
import { sweep } from './sweep';

/** Sweeps now and at every interval, never twice at once. Gives a function that stops it and waits for a running sweep. */
export function startSweeping(): () => Promise<void> {
  let running: Promise<void> | undefined;
  const run = () => {
    running ??= sweepOnce().finally(() => {
      running = undefined;
    });
  };
  run();
  const timer = setInterval(run, env().SWEEP_INTERVAL_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function sweepOnce(): Promise<void> {
  try {
    const healed = await sweep();
    if (healed) logger().info({ healed }, 'sweep healed');
  } catch (error) {
    // The store may be away; the next turn tries again.
    logger().warn({ err: error }, 'sweep failed');
  }
}
