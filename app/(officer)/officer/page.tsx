import type { Metadata } from 'next';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { STAFF } from '@/server/platform/trpc';
import { readFilters } from './queue-filters';
import { queueInput } from './queue-query';
import { QueueScreen } from './queue-screen';

export const metadata: Metadata = { title: 'Queue' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QueuePage({ searchParams }: Props) {
  const written = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const params = new URLSearchParams(written);
  await requireActor({ roles: STAFF, path: params.size === 0 ? '/officer' : `/officer?${params}` });
  const client = serverQueryClient();
  const types = await client.fetchQuery(serverTrpc.cases.types.queryOptions());
  const filters = readFilters({ params, types });
  await Promise.all([
    client.fetchQuery(serverTrpc.reviews.counts.queryOptions()),
    client.fetchQuery(serverTrpc.savedViews.list.queryOptions()),
    client.fetchInfiniteQuery(
      serverTrpc.reviews.queue.infiniteQueryOptions(queueInput(filters), {
        getNextPageParam: ({ nextCursor }) => nextCursor,
      }),
    ),
  ]);
  return (
    <Hydrate>
      <QueueScreen />
    </Hydrate>
  );
}
