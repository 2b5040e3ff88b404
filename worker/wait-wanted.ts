import { ProviderError } from '@/server/providers/provider-error';

/** For a service that is busy and does not say for how long; its limits are mostly counted by the minute. */
const UNSAID_WAIT_MS = 10_000;

/** Shorter ones would have the whole fleet knock again at once. */
const SHORTEST_WAIT_MS = 1_000;

/** So often one job waits a busy service out; then a wait counts as a failed attempt, so that no case waits for ever. */
const LONGEST_PATIENCE = 30;

/**
 * Milliseconds all workers should wait before they start another job; null when the error asks for no wait. `started`: how
 * often the job was started, this time included.
 */
export function waitWanted({ error, started }: { error: unknown; started: number }): number | null {
  if (!(error instanceof ProviderError) || error.code !== 'rate_limited' || started > LONGEST_PATIENCE) return null;
  return Math.max(error.retryAfterMs ?? UNSAID_WAIT_MS, SHORTEST_WAIT_MS);
}
