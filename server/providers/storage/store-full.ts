import { ProviderError, ServiceAwayError } from '@/server/providers/provider-error';

/** No room on the disk, in the account's share of it, or for a file of this size. */
const FULL_CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Somebody has to make room first. */
const LOOK_AGAIN_MS = 10_000;

export const isStoreFull = (error: unknown): boolean =>
  error instanceof Error && FULL_CODES.has((error as NodeJS.ErrnoException).code ?? '');

/** A full disk as a service that is away: no fault of the document's, and over once there is room. Other errors as they are. */
export function explainFullStore(error: unknown): unknown {
  if (!isStoreFull(error)) return error;
  const message = 'There is no room left where files are kept.';
  return new ServiceAwayError({
    failure: new ProviderError({ code: 'unavailable', message, cause: error }),
    waitMs: LOOK_AGAIN_MS,
    // Since when is not known; whoever waits knows since when it has waited.
    since: new Date(0),
    isOwnTimeout: false,
  });
}
