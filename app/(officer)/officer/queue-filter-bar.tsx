'use client';

import { X } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from '@/app/ui/button';
import { FacetToggles } from './facet-toggles';
import { FilterSelect } from './filter-select';
import { clearFilters, isFiltered, type QueueFilters } from './queue-filters';
import { QueueSearch } from './queue-search';

type Props = {
  filters: QueueFilters;
  types: { key: string; name: string }[];
  /** How many wait of each type. */
  counts: Record<string, number> | undefined;
  onChange: (changed: Partial<QueueFilters>, how?: 'push' | 'replace') => void;
  searchRef: Ref<HTMLInputElement>;
};

const RULES = [
  { value: 'clear', name: 'Nothing against it' },
  { value: 'to-check', name: 'Something to check' },
  { value: 'blocked', name: 'Blocked by a rule' },
  { value: 'none', name: 'No draft' },
] as const;

const DUE = [
  { value: 'overdue', name: 'Overdue' },
  { value: 'day', name: 'Due today or overdue' },
  { value: 'three-days', name: 'Due within 3 days' },
  { value: 'week', name: 'Due within a week' },
] as const;

const ANSWER_WANTED = [
  { value: 'overdue', name: 'Answer overdue' },
  { value: 'day', name: 'Answer wanted by today' },
  { value: 'three-days', name: 'Within 3 days' },
  { value: 'week', name: 'Within a week' },
] as const;

const KINDS = [{ value: 'reconsideration', name: 'Reconsiderations' }] as const;

const DECIDED_BY = [{ value: 'everyone', name: 'Decided by everyone' }] as const;

/** Narrows the list. Everything chosen stands in the address. */
export function QueueFilterBar({ filters, types, counts, onChange, searchRef }: Props) {
  const typeOptions = types.map(({ key, name }) => ({
    value: key,
    name: filters.view === 'waiting' && counts ? `${name} (${(counts[key] ?? 0).toLocaleString('en-GB')})` : name,
  }));
  return (
    <search className="grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap">
      <QueueSearch ref={searchRef} search={filters.search} onChange={onChange} />
      <FilterSelect
        label="Case type"
        all="All case types"
        options={typeOptions}
        value={filters.caseType}
        onChange={(caseType) => onChange({ caseType })}
      />
      <FilterSelect
        label="Rules"
        all="Whatever the rules say"
        options={RULES}
        value={filters.rules}
        onChange={(rules) => onChange({ rules })}
      />
      {/* Of those that wait there is a list of its own. */}
      {filters.view !== 'waiting' && (
        <FilterSelect
          label="Kind"
          all="All requests"
          options={KINDS}
          value={filters.kind}
          onChange={(kind) => onChange({ kind })}
        />
      )}
      {filters.view === 'done' && (
        <FilterSelect
          label="Whose decisions"
          all="Decided by me"
          options={DECIDED_BY}
          value={filters.decidedBy}
          onChange={(decidedBy) => onChange({ decidedBy })}
        />
      )}
      {/* When a case was due says nothing about one that is decided. */}
      {filters.view !== 'done' && (
        <FilterSelect
          label={filters.view === 'asked' ? 'Answer wanted' : 'Due'}
          all={filters.view === 'asked' ? 'Any day to answer by' : 'Any due date'}
          options={filters.view === 'asked' ? ANSWER_WANTED : DUE}
          value={filters.due}
          onChange={(due) => onChange({ due })}
        />
      )}
      <FacetToggles filters={filters} onChange={onChange} />
      {isFiltered(filters) && (
        <Button variant="quiet" onClick={() => onChange(clearFilters(filters))}>
          <X aria-hidden className="size-4" />
          Clear filters
        </Button>
      )}
    </search>
  );
}
