import type { Metadata } from 'next';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { readSystemHealth } from '@/server/collect-health';
import { failedListInput } from './failed-query';
import { JobsScreen } from './jobs-screen';

export const metadata: Metadata = { title: 'Jobs' };

export default async function JobsPage() {
  await requireActor({ roles: ['supervisor'], path: '/supervisor/jobs' });
  const [health] = await Promise.all([
    readSystemHealth(),
    serverQueryClient().prefetchQuery(serverTrpc.operations.overview.queryOptions()),
    serverQueryClient().prefetchInfiniteQuery(
      serverTrpc.operations.failed.infiniteQueryOptions(failedListInput(null), {
        getNextPageParam: ({ nextCursor }) => nextCursor,
      }),
    ),
  ]);
  return (
    <main id="main" className="mx-auto grid max-w-[110rem] gap-8 px-4 py-6 sm:px-6">
      <Hydrate>
        <JobsScreen health={health} />
      </Hydrate>
    </main>
  );
}
