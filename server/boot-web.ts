import { EnvironmentError, env } from './platform/env';
import { logger } from './platform/logger';
import { warnOfOldNode } from './platform/node-line';
import { checkOffice } from './platform/office';
import { assertStoreFits } from './platform/queue-backend';
import { UnfitStoreError } from './platform/redis-fitness';
import { startTracing, stopTracing } from './platform/tracing';

/**
 * How long the web process waits for requests after SIGTERM. Next waits for every open connection, and a live
 * subscription never closes by itself.
 */
const GRACE_MS = 5_000;

/** Stops a web process whose environment or queue store is not fit, saying why; else readies it for its shutdown. */
export async function bootWeb(): Promise<void> {
  try {
    env();
    checkOffice();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  const oldNode = warnOfOldNode();
  if (oldNode) logger().warn(oldNode);
  void refuseUnfitStore();
  await startTracing({ service: 'casedraft-web' });
  process.once('SIGTERM', () => {
    setTimeout(() => process.exit(0), GRACE_MS).unref();
    void flushTraces();
  });
}

/** They are of use to whoever looks on, and worth no noise at a shutdown. */
async function flushTraces(): Promise<void> {
  try {
    await stopTracing();
  } catch (error) {
    logger().debug({ err: error }, 'last traces not sent');
  }
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
