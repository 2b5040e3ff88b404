import type { Waiting } from '@/server/jobs/contracts';
import { ProviderError, ServiceAwayError } from '@/server/providers/provider-error';

/** For a service that is busy and does not say for how long; its limits are mostly counted by the minute. */
const UNSAID_WAIT_MS = 10_000;

/** Shorter ones would have the whole fleet knock again at once. */
const SHORTEST_WAIT_MS = 1_000;

/** Some limits are by the hour. Whoever still meets a busy service then fails an attempt, so that no case waits for ever. */
const LONGEST_BUSY_MS = 2 * 3_600_000;

/** A service that goes and comes back all day is waited for no longer than this in all. */
const LONGEST_AWAY_MS = 24 * 3_600_000;

/** Whoever let a call time out looks again no later than this. */
const LONGEST_RETREAT_MS = 30 * 60_000;

type Waiter = {
  error: unknown;
  /** Since when the job has waited; started again does not mean waited: it may have stood in a paused queue for days. */
  waiting: Waiting;
  now: number;
  /** For how long a job waits for a service that is away. */
  patienceMs: number;
};

/**
 * `all`: no worker starts another job meanwhile. `one`: this job steps aside, and what does not need the service goes on.
 * `waiting` is to be kept with the job.
 */
export type WantedWait = { who: 'all' | 'one'; ms: number; waiting: Waiting };

/** How a failure is waited out at the cost of no attempt; null when it is not. */
export function waitWanted({ error, waiting, now, patienceMs }: Waiter): WantedWait | null {
  if (error instanceof ServiceAwayError) {
    const { awaySince = now } = waiting;
    const waited = now - Math.max(awaySince, error.since.getTime());
    if (waited >= patienceMs || now - awaySince >= LONGEST_AWAY_MS) return null;
    // Its being busy before does not count any more: an outage may have lain between.
    return { who: 'one', ms: awayMs({ error, now }), waiting: { awaySince } };
  }
  if (!(error instanceof ProviderError) || error.code !== 'rate_limited') return null;
  const { busySince = now } = waiting;
  if (now - busySince >= LONGEST_BUSY_MS) return null;
  const ms = Math.max(error.retryAfterMs ?? UNSAID_WAIT_MS, SHORTEST_WAIT_MS);
  return { who: 'all', ms, waiting: { ...waiting, busySince } };
}

function awayMs({ error, now }: { error: ServiceAwayError; now: number }): number {
  // Spread over as long again: those who wait must not all come back at the same moment.
  const turnMs = Math.ceil(error.waitMs * (1 + Math.random()));
  if (!error.isOwnTimeout) return turnMs;
  // It may be this job that is too slow, and a call that timed out may be paid for: each wait is as long as all before.
  return Math.max(turnMs, Math.min(now - error.since.getTime(), LONGEST_RETREAT_MS));
}
