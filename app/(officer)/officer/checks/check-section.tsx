'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { CheckRow } from './check-row';
import { type CheckList, checksInput } from './list-input';

type Props = {
  of: CheckList;
  title: string;
  /** What the column of its moment is called. */
  moment: string;
  empty: string;
  note?: string;
};

/** One of the lists of checks, a page at a time. */
export function CheckSection({ of, title, moment, empty, note }: Props) {
  const id = useId();
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.checks.list.infiniteQueryOptions(checksInput(of), { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="font-semibold text-lg">
        {title}
      </h2>
      {note && rows.length > 0 && <p className="text-ink-muted text-sm">{note}</p>}
      {query.isError && (
        <ReadError title="This list could not be read" error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && <LoadingBlock label={`Loading: ${title}`} rows={2} />}
      {query.isSuccess && rows.length === 0 && (
        <p className="rounded-lg border border-line border-dashed px-4 py-4 text-center text-ink-muted text-sm">
          {empty}
        </p>
      )}
      {rows.length > 0 && (
        <div className="overflow-x-auto rounded-lg border border-line bg-surface shadow-card">
          <table className="w-full text-[13px] leading-5">
            <thead>
              <tr className="border-line border-b bg-sunken/60 text-left text-ink-muted">
                {['Case', 'Decision', of === 'mine' ? 'Checked by' : 'Decided by', moment].map((name) => (
                  <th key={name} scope="col" className="whitespace-nowrap px-3 py-2 font-semibold">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {rows.map((row) => (
                <CheckRow key={row.decisionId} of={of} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {query.hasNextPage && (
        <div className="flex justify-center">
          <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </section>
  );
}
