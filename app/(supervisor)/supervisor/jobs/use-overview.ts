import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';

/** Often enough to see a repair work while watching; all who watch share one read. */
const ASK_EVERY_MS = 4_000;

/** How the work goes, asked again while the page is in sight. */
export function useOverview() {
  const trpc = useTRPC();
  return useQuery({ ...trpc.operations.overview.queryOptions(), staleTime: 0, refetchInterval: ASK_EVERY_MS });
}

export type Overview = NonNullable<ReturnType<typeof useOverview>['data']>;
