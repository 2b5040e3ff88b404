import { EnvironmentError, env } from './platform/env';
import { logger } from './platform/logger';
import { assertStoreFits } from './platform/queue-backend';
import { UnfitStoreError } from './platform/redis-fitness';

/**
 * How long the web process waits for requests after SIGTERM. Next waits for every open connection, and a live
 * subscription never closes by itself.
 */
const GRACE_MS = 5_000;

/** Stops a web process whose environment or queue store is not fit, saying why; else readies it for its shutdown. */
export function bootWeb(): void {
  try {
    env();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  void refuseUnfitStore();
  process.once('SIGTERM', () => setTimeout(() => process.exit(0), GRACE_MS).unref());
}

/** A store that is away is no reason to stop: pages work without it, and the health check says so. */
async function refuseUnfitStore(): Promise<void> {
  try {
    await assertStoreFits();
  } catch (error) {
    if (!(error instanceof UnfitStoreError)) {
      logger().warn({ err: error }, 'the queue store does not answer yet');
      return;
    }
    console.error(error.message);
    process.exit(1);
  }
}
