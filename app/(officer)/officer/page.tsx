import type { Metadata } from 'next';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { STAFF } from '@/server/platform/trpc';
import { queueInput } from './queue-query';
import { QueueScreen } from './queue-screen';

export const metadata: Metadata = { title: 'Queue' };

type Props = { searchParams: Promise<{ type?: string | string[] }> };

export default async function QueuePage({ searchParams }: Props) {
  await requireActor({ roles: STAFF, path: '/officer' });
  const { type } = await searchParams;
  const types = await serverQueryClient().fetchQuery(serverTrpc.cases.types.queryOptions());
  // An address somebody edited by hand shows the whole queue rather than an empty one.
  const caseType = types.find(({ key }) => key === type)?.key ?? null;
  await serverQueryClient().fetchInfiniteQuery(
    serverTrpc.reviews.queue.infiniteQueryOptions(queueInput(caseType), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  return (
    <Hydrate>
      <QueueScreen caseType={caseType} />
    </Hydrate>
  );
}
