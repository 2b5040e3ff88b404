import { ProviderError, ServiceAwayError } from '@/server/providers/provider-error';

/** For a service that is busy and does not say for how long; its limits are mostly counted by the minute. */
const UNSAID_WAIT_MS = 10_000;

/** Shorter ones would have the whole fleet knock again at once. */
const SHORTEST_WAIT_MS = 1_000;

/** So often one job waits a busy service out; then a wait counts as a failed attempt, so that no case waits for ever. */
const LONGEST_PATIENCE = 30;

/** A service that goes and comes back all day is waited for no longer than this in all. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

type Waiter = {
  error: unknown;
  /** How often the job was started, this time included. */
  started: number;
  /** When the job was put into the queue. */
  queuedAt: number;
  now: number;
  /** For how long a job waits for a service that is away. */
  patienceMs: number;
};

/** `all`: no worker starts another job meanwhile. `one`: this job steps aside, and what does not need the service goes on. */
export type WantedWait = { who: 'all' | 'one'; ms: number };

/** How a failure is waited out at the cost of no attempt; null when it is not. */
export function waitWanted({ error, started, queuedAt, now, patienceMs }: Waiter): WantedWait | null {
  if (error instanceof ServiceAwayError) {
    const waited = now - Math.max(queuedAt, error.since.getTime());
    if (waited >= patienceMs || now - queuedAt >= LONGEST_WAIT_MS) return null;
    // Spread over as long again: those who wait must not all come back at the same moment.
    return { who: 'one', ms: Math.ceil(error.waitMs * (1 + Math.random())) };
  }
  if (!(error instanceof ProviderError) || error.code !== 'rate_limited' || started > LONGEST_PATIENCE) return null;
  return { who: 'all', ms: Math.max(error.retryAfterMs ?? UNSAID_WAIT_MS, SHORTEST_WAIT_MS) };
}
