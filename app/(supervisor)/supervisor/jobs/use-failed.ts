import { useInfiniteQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { failedListInput } from './failed-query';

const ASK_EVERY_MS = 12_000;

/** The failed documents of a kind, or of all. A list that somebody works in (`isStill`) is not read again under their hands. */
export function useFailed({ kind, isStill }: { kind: string | null; isStill: boolean }) {
  const trpc = useTRPC();
  const query = useInfiniteQuery({
    ...trpc.operations.failed.infiniteQueryOptions(failedListInput(kind), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
    refetchInterval: isStill ? false : ASK_EVERY_MS,
    // The list of another kind stays until its own is here, so that nothing jumps.
    placeholderData: (before) => before,
  });
  return { ...query, rows: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

export type FailedDocument = ReturnType<typeof useFailed>['rows'][number];
