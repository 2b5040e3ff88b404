'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { BookmarkPlus, Settings2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { joinClasses } from '@/app/ui/join-classes';
import { isFiltered, type QueueFilters, readFilters, writeFilters } from '../queue-filters';
import { ManageViews } from './manage-views';
import { SaveView } from './save-view';
import { writeKept } from './write-kept';

type Props = {
  filters: QueueFilters;
  types: { key: string }[];
  onOpen: (filters: QueueFilters) => void;
};

/** Filters that the officer has saved, a press away, and the way to save those on screen. */
export function SavedViews({ filters, types, onOpen }: Props) {
  const trpc = useTRPC();
  const { data: views } = useSuspenseQuery(trpc.savedViews.list.queryOptions());
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const kept = writeKept(filters);
  const isSaved = views.some((view) => view.filters === kept);
  const maySave = !isSaved && isFiltered({ ...filters, search: null });
  const close = () => setDialog(null);
  // A dialog that deletes the last one stays until it is closed.
  if (views.length === 0 && !maySave && !dialog) return null;
  return (
    <nav aria-label="Saved views" className="flex flex-wrap items-center gap-2">
      {views.map((view) => {
        const opened = readFilters({ params: new URLSearchParams(view.filters), types });
        const isCurrent = view.filters === kept && filters.search === null;
        return (
          <Link
            key={view.id}
            href={writeFilters(opened)}
            prefetch={false}
            aria-current={isCurrent ? 'page' : undefined}
            onNavigate={(event) => {
              event.preventDefault();
              onOpen(opened);
            }}
            className={joinClasses(
              'flex min-h-8 items-center rounded-full border px-3 text-sm hover:border-ink max-sm:min-h-11',
              isCurrent
                ? 'border-accent bg-accent-soft font-semibold text-accent'
                : 'border-line bg-surface text-ink-soft',
            )}
          >
            <bdi translate="no" className="wrap-anywhere min-w-0">
              {view.name}
            </bdi>
          </Link>
        );
      })}
      {maySave && (
        <Button size="sm" variant="quiet" onClick={() => setDialog('save')}>
          <BookmarkPlus aria-hidden className="size-4" />
          Save this view
        </Button>
      )}
      {views.length > 0 && (
        <Button size="sm" variant="quiet" onClick={() => setDialog('manage')}>
          <Settings2 aria-hidden className="size-4" />
          Edit views
        </Button>
      )}
      <SaveView open={dialog === 'save'} kept={kept} hasSearch={filters.search !== null} onClose={close} />
      <ManageViews open={dialog === 'manage'} views={views} onClose={close} />
    </nav>
  );
}
