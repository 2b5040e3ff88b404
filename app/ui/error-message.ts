import { TRPCClientError } from '@trpc/client';
import type { OtherAccount } from '@/app/client/session-end';
import { failures } from '@/messages/en/failures';
import type { AppRouter } from '@/server/router';

/** Without data the answer never came from our server: the network, or a proxy on the way. */
export const isUnreached = (error: unknown): boolean => !(error instanceof TRPCClientError && error.data);

/** The session is over: the same call comes through once the person is signed in again. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof TRPCClientError && error.data?.code === 'UNAUTHORIZED';

/** Who is signed in by now instead of the person of this page; null where nobody is, or for any other error. */
export const otherAccountOf = (error: unknown): OtherAccount | null =>
  (isSignedOut(error) && (error as TRPCClientError<AppRouter>).data?.otherAccount) || null;

/** What of our own words says why a call failed; null where the server said so itself. */
export function failureOf(error: unknown): keyof typeof failures | null {
  if (otherAccountOf(error) !== null) return 'otherAccount';
  if (isSignedOut(error)) return 'signedOut';
  return error instanceof TRPCClientError && error.data ? null : 'unreached';
}

/** The sentence that the server gave. */
export const serverWords = (error: unknown): string => (error instanceof Error ? error.message : '');

/** For staff, the sentence to show for a failed call. Pages of claimants call `useMessageOf`, which says it in their language. */
export function messageOf(error: unknown): string {
  const failure = failureOf(error);
  return failure ? failures[failure] : serverWords(error);
}
