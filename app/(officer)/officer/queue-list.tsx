'use client';

import { Inbox } from 'lucide-react';
import { Button } from '@/app/ui/button';
import { ConnectionState } from '@/app/ui/connection-state';
import { EmptyState } from '@/app/ui/empty-state';
import { formatCount } from '@/app/ui/format';
import { joinClasses } from '@/app/ui/join-classes';
import { Notice } from '@/app/ui/notice';
import { LoadingBlock } from '@/app/ui/skeleton';
import { QueueRow } from './queue-row';
import { useQueue } from './use-queue';

const COLUMNS = [
  { name: 'Reference' },
  { name: 'Claimant', isWideOnly: true },
  { name: 'Case' },
  { name: 'Waiting since' },
  { name: 'Confidence' },
  { name: 'Completeness' },
  { name: 'Legibility' },
  { name: 'Recommendation' },
  { name: 'Held by', isWideOnly: true },
];

/** The waiting cases, the longest waiting first. */
export function QueueList({ caseType }: { caseType: string | null }) {
  const { query, rows, goneCount, tidy, live } = useQueue({ caseType });
  if (query.isPending) return <LoadingBlock label="Loading the queue" rows={8} />;
  return (
    <div className="grid gap-3 text-[13px] leading-5">
      {query.isError && (
        <Notice
          tone="error"
          title="The queue could not be read"
          action={
            <Button size="sm" onClick={() => void query.refetch()}>
              Try again
            </Button>
          }
        >
          {query.error.message}
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState icon={Inbox} title="Nothing is waiting for review">
          {caseType
            ? 'No case of this type is waiting. Choose another type, or all of them.'
            : 'New cases appear here by themselves as soon as their drafts are ready.'}
        </EmptyState>
      ) : (
        <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
          <table className="block w-full lg:table">
            <caption className="sr-only">Cases waiting for review, the longest waiting first</caption>
            <thead className="sr-only lg:not-sr-only lg:table-header-group">
              <tr className="border-line border-b bg-sunken/60 text-ink-muted">
                {COLUMNS.map(({ name, isWideOnly }) => (
                  <th
                    key={name}
                    scope="col"
                    className={joinClasses(
                      'whitespace-nowrap px-3 py-2 text-left font-semibold',
                      isWideOnly && 'lg:hidden xl:table-cell',
                    )}
                  >
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="block lg:table-row-group">
              {rows.map((row) => (
                <QueueRow key={row.item.reference} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {query.hasNextPage && (
        <div className="flex justify-center pt-2">
          <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
      {goneCount > 0 && (
        // Below the rows and in sight: above them it would push every row away from under the pointer.
        <Notice
          tone="info"
          className="sticky bottom-4 z-10 shadow-raised"
          action={
            <Button size="sm" onClick={tidy}>
              Tidy the list
            </Button>
          }
        >
          {formatCount(goneCount, 'case has', 'cases have')} left the queue since you opened it.
        </Notice>
      )}
      <ConnectionState state={live} />
    </div>
  );
}
