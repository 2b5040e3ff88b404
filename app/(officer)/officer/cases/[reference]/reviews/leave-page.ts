import superjson from 'superjson';
import { pageOwnerHeaders } from '@/app/client/page-owner';
import type { LeaveInput } from '@/server/letters/schema';

/** What a browser still sends for a page that is gone: 64 KB, of which headers and JSON take a little. */
const MOST_BYTES = 60_000;

/**
 * Gives the review back as the page is unloaded, with the last words of the letter. A request that outlives the page: the
 * ordinary client's would be cut off with it.
 */
export function leaveInBackground(input: LeaveInput): void {
  const whole = encode(input);
  // A letter that is too long for this has been kept in the browser like any other.
  const { letter: _, ...bare } = input;
  const body = new Blob([whole]).size <= MOST_BYTES ? whole : encode(bare);
  fetch('/api/trpc/reviews.leave', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json', ...pageOwnerHeaders() },
    body,
  }).catch((error: unknown) => {
    // Offline, most likely: the lease runs out by itself within minutes.
    console.warn('The case was not given back.', error);
  });
}

const encode = (input: LeaveInput) => JSON.stringify(superjson.serialize(input));
