'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { formatCount } from '@/app/ui/format';
import { SHORTEST_SEARCH } from './find-text';
import { ToolButton } from './tool-button';
import type { TextSearch } from './use-text-search';

type Props = {
  search: TextSearch /** Goes up whenever the search is asked for. */;
  calls: number;
  onClose: () => void;
};

/** Looks for words in all documents of the case. Enter goes on, Shift+Enter back, Escape closes. */
export function SearchBar({ search, calls, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: takes the focus each time it is asked for, open or not.
  useEffect(() => field.current?.select(), [calls]);

  function act(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape') onClose();
    else search.step(event.shiftKey ? -1 : 1);
  }

  return (
    <search className="flex flex-wrap items-center gap-x-1 gap-y-1.5 border-line border-b bg-surface px-3 py-1.5 text-[13px]">
      <input
        ref={field}
        type="search"
        aria-label="Search the documents"
        placeholder="Search the documents"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={search.wanted}
        onChange={({ target }) => search.setWanted(target.value)}
        onKeyDown={act}
        className="h-8 min-w-40 flex-1 rounded-md border border-line-strong bg-surface px-2.5 placeholder:text-ink-muted"
      />
      <span role="status" className="min-w-24 px-1 text-center text-ink-muted tabular-nums">
        {describe(search)}
      </span>
      <ToolButton
        icon={ChevronUp}
        label="Previous place"
        shortcut="Shift+Enter"
        disabled={search.hits.length === 0}
        onClick={() => search.step(-1)}
      />
      <ToolButton
        icon={ChevronDown}
        label="Next place"
        shortcut="Enter"
        disabled={search.hits.length === 0}
        onClick={() => search.step(1)}
      />
      <ToolButton icon={X} label="Close the search" shortcut="Escape" onClick={onClose} />
    </search>
  );
}

function describe({ wanted, hits, position, isCapped, isLoading }: TextSearch): string {
  if (wanted.trim().length < SHORTEST_SEARCH) return '';
  if (isLoading) return 'Searching…';
  if (hits.length === 0) return 'Nothing found';
  const count = isCapped ? `${hits.length}+` : hits.length;
  return position === null
    ? isCapped
      ? `${count} places`
      : formatCount(hits.length, 'place')
    : `${position} of ${count}`;
}
