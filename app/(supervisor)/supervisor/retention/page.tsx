import type { Metadata } from 'next';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { RETENTION_LISTS } from '@/server/retention/schema';
import { retentionListInput } from './list-input';
import { RetentionScreen } from './retention-screen';

export const metadata: Metadata = { title: 'Retention' };

export default async function RetentionPage() {
  await requireActor({ roles: ['supervisor'], path: '/supervisor/retention' });
  const client = serverQueryClient();
  await Promise.all([
    client.prefetchQuery(serverTrpc.retention.lastNight.queryOptions()),
    client.prefetchQuery(serverTrpc.cases.types.queryOptions()),
    ...RETENTION_LISTS.map((list) =>
      client.prefetchInfiniteQuery(
        serverTrpc.retention.list.infiniteQueryOptions(retentionListInput(list), {
          getNextPageParam: ({ nextCursor }) => nextCursor,
        }),
      ),
    ),
  ]);
  return (
    <main id="main" className="mx-auto grid w-full max-w-5xl gap-8 px-4 py-6 sm:px-6">
      <Hydrate>
        <RetentionScreen />
      </Hydrate>
    </main>
  );
}
