'use client';

import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import Link from 'next/link';
import { joinClasses } from '@/app/ui/join-classes';
import type { Sort } from '@/server/queue/schema';
import { type QueueFilters, writeFilters } from './queue-filters';
import { readSort, type SortBy, turnSort } from './sort-columns';

type Props = { name: string; by: SortBy; filters: QueueFilters; onSort: (sort: Sort | null) => void };

/** The head of a column that orders the list. A link, as the order stands in the address. Where rows are cards no head can be seen, nor have the focus. */
export function SortHead({ name, by, filters, onSort }: Props) {
  const present = readSort(filters);
  const isCurrent = present.by === by;
  const Icon = isCurrent ? (present.isDescending ? ArrowDown : ArrowUp) : ChevronsUpDown;
  const sort = turnSort({ ...filters, by });
  return (
    <Link
      href={writeFilters({ ...filters, sort })}
      prefetch={false}
      onNavigate={(event) => {
        event.preventDefault();
        onSort(sort);
      }}
      className={joinClasses(
        '-mx-1.5 -my-1 hidden min-h-6 items-center gap-1 rounded px-1.5 py-1 hover:bg-sunken hover:text-ink lg:inline-flex',
        isCurrent && 'text-ink',
      )}
    >
      {name}
      <Icon aria-hidden className={joinClasses('size-3.5', !isCurrent && 'opacity-50')} />
    </Link>
  );
}
