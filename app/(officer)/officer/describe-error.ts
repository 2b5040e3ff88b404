import { TRPCClientError } from '@trpc/client';

/** What an officer reads when a request failed: the server's own sentence, or that it could not be reached at all. */
export function describeError(error: unknown): string {
  if (error instanceof TRPCClientError && error.data) return error.message;
  return 'The server could not be reached. Check your connection and try again.';
}
