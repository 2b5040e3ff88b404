import type { Metadata } from 'next';
import { serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { EmptyState } from '@/app/ui/empty-state';
import { LinkButton } from '@/app/ui/link-button';
import { listInput, readListAddress, writeListAddress } from '../workload/case-lists';
import { readParams } from '../workload/read-params';
import { CaseTable } from './case-table';
import { describeFigure, LIST_NAMES } from './describe-figure';

export const metadata: Metadata = { title: 'Cases behind a figure' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The cases that a figure of the overview counts. */
export default async function FigurePage({ searchParams }: Props) {
  const { figure, cursor } = readListAddress(readParams(await searchParams));
  const address = writeListAddress(figure);
  await requireActor({ roles: ['supervisor'], path: address });
  const client = serverQueryClient();
  const [{ items, nextCursor }, types] = await Promise.all([
    client.fetchQuery(serverTrpc.workload.cases.queryOptions({ ...listInput(figure), cursor })),
    client.fetchQuery(serverTrpc.cases.types.queryOptions()),
  ]);
  const typeName = types.find(({ key }) => key === figure.caseType)?.name ?? null;
  return (
    <main id="main" className="mx-auto grid max-w-[80rem] gap-4 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="font-bold text-2xl">{LIST_NAMES[figure.of]}</h1>
          <p className="text-ink-muted text-sm">
            {describeFigure({
              figure,
              typeName,
              officerName: figure.officerId ? (items[0]?.officerName ?? null) : null,
            })}
          </p>
        </div>
        <LinkButton href="/supervisor">Overview</LinkButton>
      </div>
      {items.length === 0 ? (
        <EmptyState title="No cases here">
          They have moved on since, or the figure counts only cases that may be your own, which a colleague sees.
        </EmptyState>
      ) : (
        <CaseTable of={figure.of} items={items} />
      )}
      {(nextCursor || cursor) && (
        <nav aria-label="Pages of the list" className="flex gap-2">
          {cursor && <LinkButton href={address}>From the beginning</LinkButton>}
          {nextCursor && (
            <LinkButton
              href={`${address}&at=${encodeURIComponent(nextCursor.at.toISOString())}&after=${nextCursor.id}`}
            >
              More
            </LinkButton>
          )}
        </nav>
      )}
    </main>
  );
}
