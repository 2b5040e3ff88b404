import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';

/** Often enough to see a repair work while watching; all who watch share one read. */
const ASK_EVERY_MS = 4_000;

/** How the work goes, asked again while the page is in sight. `isOld`: it could not be read again since. */
export function useOverview() {
  const trpc = useTRPC();
  const query = useQuery({ ...trpc.operations.overview.queryOptions(), staleTime: 0, refetchInterval: ASK_EVERY_MS });
  // One try that fails is made again within a second and is no news. `paused` is a browser that is offline.
  const isOld = query.isError || query.failureCount > 1 || query.fetchStatus === 'paused';
  return { ...query, isOld };
}

export type Overview = NonNullable<ReturnType<typeof useOverview>['data']>;
