'use client';

import { type RefObject, useState } from 'react';
import { Button } from '@/app/ui/button';
import { ConnectionState } from '@/app/ui/connection-state';
import { joinClasses } from '@/app/ui/join-classes';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { Sort } from '@/server/queue/schema';
import { QueueEmpty } from './queue-empty';
import type { QueueFilters } from './queue-filters';
import { QueueNews } from './queue-news';
import { QueueTable } from './queue-table';
import { SortSelect } from './sort-select';
import { useQueue } from './use-queue';

type Props = {
  filters: QueueFilters;
  onClear?: () => void;
  /** Without it the list keeps its order. */
  onSort?: (sort: Sort | null) => void;
  /** The element that holds the rows, for whoever moves between them. */
  listRef?: RefObject<HTMLElement | null>;
};

/** The rows of one view of the queue. */
export function QueueList({ filters, onClear, onSort, listRef }: Props) {
  const { query, rows, live, listElement, isChanging, ...news } = useQueue({ filters });
  const [note, setNote] = useState<string | null>(null);

  function showArrived() {
    const first = news.showArrived();
    setNote(first ? null : 'They belong further down than the cases shown here: “Show more” brings them.');
    if (!first) return;
    // Once the row is there.
    requestAnimationFrame(() => {
      const row = listElement.current?.querySelector<HTMLElement>(`[data-reference="${first.reference}"]`);
      row?.scrollIntoView({ block: 'center' });
      row?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    });
  }

  if (query.isPending) return <LoadingBlock label="Loading the queue" rows={8} />;
  return (
    <div
      ref={(element) => {
        listElement.current = element;
        if (listRef) listRef.current = element;
      }}
      aria-busy={isChanging}
      className={joinClasses('grid gap-3 text-[13px] leading-5', isChanging && 'opacity-60 transition-opacity')}
    >
      {query.isError && (
        <ReadError title="The queue could not be read" error={query.error} onRetry={() => void query.refetch()} />
      )}
      {rows.length > 0 && onSort && <SortSelect filters={filters} onSort={onSort} />}
      {rows.length > 0 && <QueueTable filters={filters} rows={rows} onSort={onSort} />}
      {rows.length === 0 && !query.isError && !query.hasNextPage && (
        <QueueEmpty filters={filters} {...(onClear ? { onClear } : {})} />
      )}
      {rows.length === 0 && query.hasNextPage && (
        <p className="py-6 text-center text-ink-muted text-sm">
          Nothing has been found so far, and there is more to look through.
        </p>
      )}
      {query.hasNextPage && (
        <div className="flex justify-center pt-2">
          <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {rows.length === 0 ? 'Look further' : 'Show more'}
          </Button>
        </div>
      )}
      <QueueNews
        arrivedCount={news.arrivedCount}
        hasMoreArrived={news.hasMoreArrived}
        goneCount={news.goneCount}
        note={note}
        view={filters.view}
        onShow={showArrived}
        onTidy={news.tidy}
      />
      <ConnectionState state={live} />
    </div>
  );
}
