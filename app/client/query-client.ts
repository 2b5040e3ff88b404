import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import superjson from 'superjson';

const FINAL_CODES = new Set(['BAD_REQUEST', 'UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'PAYLOAD_TOO_LARGE']);

/** An answer that asking again cannot change. */
export const isFinal = (error: unknown): boolean =>
  error instanceof TRPCClientError && FINAL_CODES.has(error.data?.code);

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
