'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { useSettled } from '@/app/client/use-settled';
import type { PalettePage } from './list-pages';
import { useOfferedActions } from './offered-actions';
import { listEntries, type PaletteEntry, type PaletteGroup } from './palette-entries';
import { PaletteLine } from './palette-line';

type Props = { pages: readonly PalettePage[]; onChoose: (run: () => void) => void };

/** The field and what is found by it. Cases come from the server, at each pause in typing. */
export function PaletteList({ pages, onChoose }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const actions = useOfferedActions();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim() || null;
  const settled = useSettled(typed).trim() || null;
  // For an emptied field nothing has to be waited for.
  const search = wanted && settled;
  const found = useQuery(
    trpc.reviews.find.queryOptions({ search }, { placeholderData: keepPreviousData, staleTime: 10_000, retry: false }),
  );
  const { data: views = [] } = useQuery(trpc.savedViews.list.queryOptions());
  const isAnswered = search === wanted && !found.isPlaceholderData;
  // The recent cases stand in front: what is behind them would move as they come.
  const isBeginning = wanted === null && found.isPending && found.fetchStatus === 'fetching';
  const groups = isBeginning ? [] : listEntries({ typed, cases: found.data ?? [], isAnswered, views, actions, pages });
  const isSearching = found.isFetching || search !== wanted;
  const choose = ({ leadsTo }: PaletteEntry) =>
    onChoose('run' in leadsTo ? leadsTo.run : () => router.push(leadsTo.href));
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      autoHighlight="always"
      keepHighlight
      value={typed}
      onValueChange={setTyped}
      itemToStringValue={({ name }: PaletteEntry) => name}
    >
      <div className="flex items-center gap-2 border-line border-b pl-4">
        <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
        <Autocomplete.Input
          aria-label="Case, page, saved view or action"
          placeholder="Case, page, saved view or action"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          className="h-12 w-full min-w-0 bg-transparent pr-2 text-ink outline-none placeholder:text-ink-muted"
        />
        <Dialog.Close className="mr-2 flex h-8 items-center rounded-md px-2 text-ink-muted text-sm hover:bg-sunken hover:text-ink max-sm:h-11">
          Close
        </Dialog.Close>
      </div>
      {found.isError && (
        <p role="alert" className="border-line border-b px-4 py-2 text-danger text-sm">
          Cases could not be searched. Check the connection, then type again.
        </p>
      )}
      <Autocomplete.Status className="sr-only">{isSearching ? 'Searching' : describeFound(groups)}</Autocomplete.Status>
      <div className="min-h-0 overflow-y-auto overscroll-contain py-2">
        {groups.length === 0 && (
          <p className="px-4 py-8 text-center text-ink-muted text-sm">
            {isSearching
              ? 'Searching…'
              : 'Nothing found. Look for a reference, a name, a word of the papers, or an action.'}
          </p>
        )}
        <Autocomplete.List aria-label="Results">
          {(group: PaletteGroup) => (
            <Autocomplete.Group key={group.value} items={group.items} className="not-last:mb-2">
              <Autocomplete.GroupLabel className="px-4 py-1 font-semibold text-[13px] text-ink-muted">
                {group.value}
              </Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(entry: PaletteEntry) => (
                  <Autocomplete.Item
                    key={entry.id}
                    value={entry}
                    onClick={() => choose(entry)}
                    className="mx-2 flex min-h-9 cursor-default items-center gap-3 rounded-md px-2 text-sm outline-none data-highlighted:bg-accent-soft max-sm:min-h-11"
                  >
                    <PaletteLine entry={entry} />
                  </Autocomplete.Item>
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </div>
    </Autocomplete.Root>
  );
}

function describeFound(groups: readonly PaletteGroup[]): string {
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return count === 1 ? '1 result' : `${count} results`;
}
