import { FAILURES, type ProviderErrorCode } from './failures';

/**
 * An outside service did not do what was asked. `message` is a sentence for people and names the service, never a key, an
 * address or anything out of a document; the cause is for the log.
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly code: ProviderErrorCode;
  /** How long the service asks everybody to wait; set for `rate_limited` alone. */
  readonly retryAfterMs: number | null;

  constructor(input: { code: ProviderErrorCode; message: string; retryAfterMs?: number | null; cause?: unknown }) {
    super(input.message, { cause: input.cause });
    this.code = input.code;
    this.retryAfterMs = input.retryAfterMs ?? null;
  }

  get permanent(): boolean {
    return FAILURES[this.code].isPermanent;
  }
}

type Away = { failure: ProviderError; waitMs: number; since: Date; isOwnTimeout: boolean };

/**
 * A service that does not answer anybody, so it is left alone for `waitMs`. To people it is what the failure was; whoever
 * can wait should. `since`: when it was first missed. `isOwnTimeout`: the caller was let through, and waited in vain.
 */
export class ServiceAwayError extends ProviderError {
  readonly waitMs: number;
  readonly since: Date;
  readonly isOwnTimeout: boolean;

  constructor({ failure, waitMs, since, isOwnTimeout }: Away) {
    super({ code: failure.code, message: failure.message, cause: failure.cause });
    this.waitMs = waitMs;
    this.since = since;
    this.isOwnTimeout = isOwnTimeout;
  }
}

/** The longest wait that is taken at its word; a service that asks for more is tried again then. */
const LONGEST_WAIT_MS = 120_000;

/** Milliseconds of a `retry-after` header, in seconds or as a date; null when there is none or it makes no sense. */
export function parseRetryAfter({ header, now }: { header: string | null | undefined; now: number }): number | null {
  if (!header) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) && wait >= 0 ? Math.min(wait, LONGEST_WAIT_MS) : null;
}
