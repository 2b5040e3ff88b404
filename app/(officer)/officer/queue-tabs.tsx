'use client';

import Link from 'next/link';
import { joinClasses } from '@/app/ui/join-classes';
import { kindOfList, openView, type QueueFilters, writeFilters } from './queue-filters';

type Counted = 'waiting' | 'mine' | 'asked' | 'reconsiderations';
type Opened = Pick<QueueFilters, 'view' | 'kind'>;

type Props = {
  filters: QueueFilters;
  counts: Record<Counted, number> | undefined;
  onChange: (changed: QueueFilters) => void;
};

type Tab = { name: string; opened: Opened; counted?: Counted };

const TABS: readonly Tab[] = [
  { name: 'Waiting', opened: { view: 'waiting', kind: null }, counted: 'waiting' },
  { name: 'Reconsiderations', opened: { view: 'waiting', kind: 'reconsideration' }, counted: 'reconsiderations' },
  { name: 'Mine', opened: { view: 'mine', kind: null }, counted: 'mine' },
  { name: 'With claimants', opened: { view: 'asked', kind: null }, counted: 'asked' },
  { name: 'Done', opened: { view: 'done', kind: null } },
];

const isOpen = ({ view, kind }: Opened, filters: QueueFilters) => view === filters.view && kind === kindOfList(filters);

/** The lists. Links, so that one can be opened beside the other; the counts are of all cases, whatever is filtered. */
export function QueueTabs({ filters, counts, onChange }: Props) {
  return (
    <nav aria-label="Lists" className="flex gap-1 overflow-x-auto overflow-y-hidden border-line border-b">
      {TABS.map(({ name, opened, counted }) => {
        const count = counted && counts?.[counted];
        const isCurrent = isOpen(opened, filters);
        const leadsTo = openView(filters, opened);
        return (
          <Link
            key={name}
            href={writeFilters(leadsTo)}
            prefetch={false}
            aria-current={isCurrent ? 'page' : undefined}
            onNavigate={(event) => {
              // The same page with other rows: nothing but the rows need be asked for.
              event.preventDefault();
              onChange(leadsTo);
            }}
            className={joinClasses(
              '-mb-px flex shrink-0 items-center gap-2 whitespace-nowrap border-b-2 px-3 py-2 font-semibold text-sm transition-colors',
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
