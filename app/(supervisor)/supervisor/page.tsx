import type { Metadata } from 'next';
import { NO_FILTERS } from '@/app/(officer)/officer/queue-filters';
import { QueueList } from '@/app/(officer)/officer/queue-list';
import { queueInput } from '@/app/(officer)/officer/queue-query';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { LinkButton } from '@/app/ui/link-button';
import { AskedFor } from './asked-for';
import { BlockedCases } from './blocked-cases';
import { OfficerTypes } from './officer-types';
import { OVERVIEW_TITLE } from './overview-title';
import { ReconsiderationFigures } from './reconsiderations/reconsideration-figures';
import { readParams } from './workload/read-params';
import { readPeriod } from './workload/read-period';
import { WorkOverview } from './workload/work-overview';

export const metadata: Metadata = { title: 'Overview' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** How much work there is, and the whole queue with who holds what. */
export default async function SupervisorPage({ searchParams }: Props) {
  const params = readParams(await searchParams);
  await requireActor({ roles: ['supervisor'], path: params.size === 0 ? '/supervisor' : `/supervisor?${params}` });
  const client = serverQueryClient();
  const read = readPeriod(params);
  const [workload] = await Promise.all([
    client.fetchQuery(serverTrpc.workload.overview.queryOptions(read.input)),
    client.fetchQuery(serverTrpc.reviews.askedFor.queryOptions()),
    client.fetchQuery(serverTrpc.conflicts.blocked.queryOptions()),
    client.fetchQuery(serverTrpc.cases.types.queryOptions()),
    client.fetchInfiniteQuery(
      serverTrpc.reviews.queue.infiniteQueryOptions(queueInput(NO_FILTERS), {
        getNextPageParam: ({ nextCursor }) => nextCursor,
      }),
    ),
    client.fetchInfiniteQuery(
      serverTrpc.accounts.officers.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor }),
    ),
  ]);
  const reconsidered = await client.fetchQuery(
    serverTrpc.reconsiderations.figures.queryOptions({ from: workload.period.from, to: workload.period.to }),
  );
  return (
    <main id="main" className="mx-auto grid max-w-[110rem] grid-cols-1 gap-5 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 id={OVERVIEW_TITLE} tabIndex={-1} className="font-bold text-2xl">
            Overview
          </h1>
          <p className="text-ink-muted text-sm">What came, was done and waits, and who reviews it.</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <LinkButton href="/supervisor/jobs">Jobs</LinkButton>
          <LinkButton href="/supervisor/quality">Quality</LinkButton>
          <LinkButton href="/supervisor/retention">Retention</LinkButton>
          <LinkButton href="/officer">Review cases</LinkButton>
        </div>
      </div>
      <Hydrate>
        <AskedFor />
        <BlockedCases />
        <WorkOverview workload={workload} read={read} />
        <ReconsiderationFigures figures={reconsidered} period={workload.period} />
        <OfficerTypes />
        <QueueList filters={NO_FILTERS} />
      </Hydrate>
    </main>
  );
}
