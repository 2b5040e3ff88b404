import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import superjson from 'superjson';
import { isSignedOut } from '@/app/ui/error-message';

const FINAL_CODES = new Set(['BAD_REQUEST', 'UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'PAYLOAD_TOO_LARGE']);

/** An answer that asking again cannot change. */
export const isFinal = (error: unknown): boolean =>
  error instanceof TRPCClientError && FINAL_CODES.has(error.data?.code);

/** The server has looked at the call and not done it; without a session it does not look. */
export const isRefusal = (error: unknown): boolean => isFinal(error) && !isSignedOut(error);

/** One query client a browser tab, and one a server request. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The server has just read what it sends: no second read while the page wakes up.
        staleTime: 10_000,
        retry: (failures, error) => !isFinal(error) && failures < 2,
      },
      dehydrate: { serializeData: superjson.serialize, shouldDehydrateQuery: defaultShouldDehydrateQuery },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
