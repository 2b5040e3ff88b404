import { TRPCClientError } from '@trpc/client';
import type { OtherAccount } from '@/app/client/session-end';
import type { AppRouter } from '@/server/router';

/** Without data the answer never came from our server: the network, or a proxy on the way. */
export const isUnreached = (error: unknown): boolean => !(error instanceof TRPCClientError && error.data);

/** The session is over: the same call comes through once the person is signed in again. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof TRPCClientError && error.data?.code === 'UNAUTHORIZED';

/** Who is signed in by now instead of the person of this page; null where nobody is, or for any other error. */
export const otherAccountOf = (error: unknown): OtherAccount | null =>
  (isSignedOut(error) && (error as TRPCClientError<AppRouter>).data?.otherAccount) || null;

/** The sentence to show for a failed call: the server's own words, or what is likely when it was not reached. */
export function messageOf(error: unknown): string {
  if (otherAccountOf(error) !== null)
    return 'Somebody else has signed in in another tab, so this was not done. Choose at the top of the page how to go on: what you typed is still here.';
  if (isSignedOut(error))
    return 'You have been signed out. Sign in again, then try once more: what you typed is still here.';
  if (error instanceof TRPCClientError && error.data) return error.message;
  return 'The server could not be reached. Check your connection and try again.';
}
