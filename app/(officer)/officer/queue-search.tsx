'use client';

import { Search, X } from 'lucide-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useHydrated } from '@/app/client/use-hydrated';

type Props = {
  search: string | null;
  onChange: (changed: { search: string | null }, how: 'push' | 'replace') => void;
  ref: Ref<HTMLInputElement>;
};

/** A pause in typing: long enough not to search for half a word, short enough not to be waited for. */
const PAUSE_MS = 300;

/** Looks for words in references, names, titles and documents. */
export function QueueSearch({ search, onChange, ref }: Props) {
  const hydrated = useHydrated();
  const [typed, setTyped] = useState(search ?? '');
  const [known, setKnown] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Back, or “Clear filters”, changes the address under the field.
  if (search !== known) {
    setKnown(search);
    if ((search ?? '') !== typed.trim()) setTyped(search ?? '');
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  function apply(text: string) {
    clearTimeout(timer.current);
    const next = text.trim() || null;
    // The first word makes a new entry in the browser's history, the others only change it.
    if (next !== search) onChange({ search: next }, search === null || next === null ? 'push' : 'replace');
  }

  return (
    <form
      className="relative col-span-2 w-full sm:w-80"
      onSubmit={(event) => {
        event.preventDefault();
        apply(typed);
      }}
    >
      <Search aria-hidden className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-ink-muted" />
      <input
        ref={ref}
        type="search"
        aria-label="Search"
        aria-keyshortcuts="/"
        placeholder="Reference, claimant or words"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        disabled={!hydrated}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => apply(target.value), PAUSE_MS);
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          // At once: a search that comes into the address later would lead back from the case that was opened meanwhile.
          if (!currentTarget.form?.contains(relatedTarget)) apply(typed);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Back to the list with it: left to itself, the browser would empty the field.
          event.preventDefault();
          event.currentTarget.blur();
        }}
        className="h-9 w-full rounded-md border border-line-strong bg-surface pr-9 pl-9 text-ink text-sm placeholder:text-ink-muted hover:border-ink [&::-webkit-search-cancel-button]:hidden"
      />
      {typed ? (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={() => {
            setTyped('');
            apply('');
          }}
          className="absolute top-1 right-1 grid size-7 place-items-center rounded text-ink-muted hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      ) : (
        <kbd
          aria-hidden
          className="pointer-events-none absolute top-1.5 right-1.5 hidden h-6 min-w-6 place-items-center rounded border border-line bg-paper px-1.5 font-sans text-[13px] text-ink-muted sm:grid"
        >
          /
        </kbd>
      )}
    </form>
  );
}
