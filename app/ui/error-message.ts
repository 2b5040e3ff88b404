import { TRPCClientError } from '@trpc/client';
import type { OtherAccount } from '@/app/client/session-end';
import { failures } from '@/messages/en/failures';
import type { ClaimantRefusal } from '@/server/platform/errors';
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
export function failureOf(error: unknown): 'otherAccount' | 'signedOut' | 'unreached' | null {
  if (otherAccountOf(error) !== null) return 'otherAccount';
  if (isSignedOut(error)) return 'signedOut';
  return error instanceof TRPCClientError && error.data ? null : 'unreached';
}

/** A reason that is missing here does not compile. */
const REASONS: Record<ClaimantRefusal, true> = {
  already_asked_again: true,
  too_many_phone_links: true,
  already_submitted: true,
  already_withdrawn: true,
  ask_again_first: true,
  ask_again_over: true,
  being_sent: true,
  case_changed: true,
  case_closed: true,
  case_decided: true,
  case_not_found: true,
  case_type_gone: true,
  database_away: true,
  document_not_found: true,
  document_stays: true,
  file_removed: true,
  grounds_changed: true,
  no_decision_to_ask: true,
  no_document: true,
  not_failed: true,
  nothing_answered: true,
  point_gone: true,
  reading_over: true,
  request_over: true,
  sending_already: true,
  too_many_cases: true,
  too_many_streams: true,
};

/** Whether pages have words for what the server gave as its reason. */
export const isClaimantRefusal = (reason: unknown): reason is ClaimantRefusal =>
  typeof reason === 'string' && reason in REASONS;

/** Why the server refused, where pages have words of their own for the reason. */
export function refusalOf(error: unknown): ClaimantRefusal | null {
  if (!(error instanceof TRPCClientError)) return null;
  const reason: unknown = error.data?.refusal?.reason;
  return isClaimantRefusal(reason) ? reason : null;
}

/** A fault of ours: what the server says of it is not the person's to mend. */
export const isOurFault = (error: unknown): boolean =>
  error instanceof TRPCClientError && error.data?.code === 'INTERNAL_SERVER_ERROR';

/** The sentence that the server gave. */
export const serverWords = (error: unknown): string => (error instanceof Error ? error.message : '');

/** For staff, the sentence to show for a failed call. Pages of claimants call `useMessageOf`, which says it in their language. */
export function messageOf(error: unknown): string {
  const failure = failureOf(error);
  return failure ? failures[failure] : serverWords(error);
}
