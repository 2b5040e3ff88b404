'use client';

import { type ReactNode, useId } from 'react';
import { Button } from '@/app/ui/button';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';

/** What a table needs of an infinite query. */
type Paged = {
  isError: boolean;
  error: unknown;
  isPending: boolean;
  isSuccess: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch: () => Promise<unknown>;
  fetchNextPage: () => Promise<unknown>;
};

type Props = {
  title: string;
  /** What the section says where it has no row. */
  empty: string;
  /** Above the rows, where there are any. */
  note?: string | undefined;
  /** The heads, each its own; an empty one is read out as "More". */
  columns: readonly string[];
  query: Paged;
  /** The rows read so far, as table rows. */
  rows: readonly ReactNode[];
};

/** A section of a page with a list that is read a page at a time: loading, failed, empty, or its rows. */
export function PagedTable({ title, empty, note, columns, query, rows }: Props) {
  const id = useId();
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
                {columns.map((name) => (
                  <th key={name} scope="col" className="whitespace-nowrap px-3 py-2 font-semibold">
                    {name || <span className="sr-only">More</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-line">{rows}</tbody>
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
