'use client';

import { useHydrated } from '@/app/client/use-hydrated';
import type { Sort } from '@/server/queue/schema';
import type { QueueFilters } from './queue-filters';
import { readSort, SORT_COLUMNS, writeSort } from './sort-columns';

type Props = { filters: QueueFilters; onSort: (sort: Sort | null) => void };

/** The order of a list of cards, which has no heads to press. */
export function SortSelect({ filters, onSort }: Props) {
  const hydrated = useHydrated();
  const { view } = filters;
  const { by, isDescending } = readSort(filters);
  const choices = SORT_COLUMNS[view].flatMap((column) =>
    [false, true].map((descends) => ({
      value: `${descends ? '-' : ''}${column.by}`,
      name: `${column.name}, ${describeDirection({ by: column.by, descends })}`,
      sort: writeSort({ view, by: column.by, isDescending: descends }),
    })),
  );
  return (
    <label className="flex items-center gap-2 text-ink-soft text-sm lg:hidden">
      Sort by
      <select
        value={`${isDescending ? '-' : ''}${by}`}
        disabled={!hydrated}
        onChange={({ target }) => onSort(choices.find(({ value }) => value === target.value)?.sort ?? null)}
        className="h-11 min-w-0 rounded-md border border-line-strong bg-surface px-2 text-ink text-sm hover:border-ink"
      >
        {choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function describeDirection({ by, descends }: { by: string; descends: boolean }): string {
  if (by === 'claimant') return descends ? 'Z to A' : 'A to Z';
  return descends ? 'latest first' : 'earliest first';
}
