'use client';

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Keyboard } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { useNextCase } from './cases/[reference]/reviews/use-next-case';
import { ShortcutSheet } from './cases/[reference]/shortcuts/shortcut-sheet';
import { GetNextCase, useGetNextCase } from './get-next-case';
import { QueueFilterBar } from './queue-filter-bar';
import { clearFilters } from './queue-filters';
import { QueueList } from './queue-list';
import { QUEUE_SHORTCUTS } from './queue-shortcuts';
import { QueueTabs } from './queue-tabs';
import { SavedViews } from './saved-views/saved-views';
import { useFilters } from './use-filters';
import { useQueueKeys } from './use-queue-keys';

const KEYS = [
  { title: 'The list', shortcuts: QUEUE_SHORTCUTS, others: [{ name: 'Enter', label: 'On a case: opens it' }] },
];

/** The officers' work list. */
export function QueueScreen() {
  const trpc = useTRPC();
  const { data: types } = useSuspenseQuery(trpc.cases.types.queryOptions());
  const { data: counts } = useQuery(trpc.reviews.counts.queryOptions());
  const { filters, change } = useFilters({ types });
  const [showsKeys, setShowsKeys] = useState(false);
  const list = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const next = useGetNextCase({ caseType: filters.caseType });
  useNextCase({ caseType: filters.caseType });
  useQueueKeys({ list, search, onNext: () => void next.get(), onSheet: () => setShowsKeys(true) });
  return (
    <main id="main" className="mx-auto grid max-w-[110rem] grid-cols-1 gap-4 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="font-bold text-2xl">Queue</h1>
        <div className="flex flex-wrap items-center gap-3">
          <GetNextCase next={next} />
          <button
            type="button"
            aria-label="Keyboard shortcuts"
            title="Keyboard shortcuts (?)"
            onClick={() => setShowsKeys(true)}
            className="hidden size-9 place-items-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink lg:grid"
          >
            <Keyboard aria-hidden className="size-5" />
          </button>
        </div>
      </div>
      <QueueTabs filters={filters} counts={counts} onChange={change} />
      <SavedViews filters={filters} types={types} onOpen={change} />
      <QueueFilterBar filters={filters} types={types} counts={counts?.byType} onChange={change} searchRef={search} />
      <QueueList
        filters={filters}
        listRef={list}
        onClear={() => change(clearFilters(filters))}
        onSort={(sort) => change({ sort })}
      />
      <ShortcutSheet open={showsKeys} onOpenChange={setShowsKeys} groups={KEYS} />
    </main>
  );
}
