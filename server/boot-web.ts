import { EnvironmentError, env } from './platform/env';

/**
 * How long the web process waits for requests after SIGTERM. Next waits for every open connection, and a live
 * subscription never closes by itself.
 */
const GRACE_MS = 5_000;

/** Stops a web process whose environment is not complete, saying what is missing; else readies it for its shutdown. */
export function bootWeb(): void {
  try {
    env();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  process.once('SIGTERM', () => setTimeout(() => process.exit(0), GRACE_MS).unref());
}
