'use client';

import Link from 'next/link';
import { joinClasses } from '@/app/ui/join-classes';
import { type QueueFilters, writeFilters } from './queue-filters';

type Props = {
  filters: QueueFilters;
  counts: { waiting: number; mine: number } | undefined;
  onChange: (view: QueueFilters['view']) => void;
};

const VIEWS = [
  { view: 'waiting', name: 'Waiting' },
  { view: 'mine', name: 'Mine' },
  { view: 'done', name: 'Done' },
] as const;

/** The three lists. Links, so that one can be opened beside the other; the counts are of all cases, whatever is filtered. */
export function QueueTabs({ filters, counts, onChange }: Props) {
  return (
    <nav aria-label="Lists" className="flex gap-1 border-line border-b">
      {VIEWS.map(({ view, name }) => {
        const count = view === 'done' ? undefined : counts?.[view];
        const isCurrent = filters.view === view;
        return (
          <Link
            key={view}
            href={writeFilters({ ...filters, view })}
            prefetch={false}
            aria-current={isCurrent ? 'page' : undefined}
            onNavigate={(event) => {
              // The same page with other rows: nothing but the rows need be asked for.
              event.preventDefault();
              onChange(view);
            }}
            className={joinClasses(
              '-mb-px flex items-center gap-2 border-b-2 px-3 py-2 font-semibold text-sm transition-colors',
              isCurrent ? 'border-accent text-ink' : 'border-transparent text-ink-muted hover:text-ink',
            )}
          >
            {name}
            {count !== undefined && (
              <span
                className={joinClasses(
                  'rounded-full px-2 text-[13px] leading-5 tabular-nums',
                  isCurrent ? 'bg-accent-soft text-accent' : 'bg-sunken text-ink-soft',
                )}
              >
                {count.toLocaleString('en-GB')}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
