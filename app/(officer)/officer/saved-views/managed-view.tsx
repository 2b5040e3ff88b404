'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { Button } from '@/app/ui/button';
import { NAME_LENGTH } from '@/server/saved-views/limits';
import type { SavedViewItem } from '@/server/saved-views/view';

type Props = {
  view: SavedViewItem;
  isFirst: boolean;
  isLast: boolean;
  onRename: (name: string) => void;
  onMove: (step: 1 | -1, pressed: HTMLButtonElement) => void;
  onRemove: () => void;
};

/** One view with its name to edit, its place and the way to delete it. */
export function ManagedView({ view, isFirst, isLast, onRename, onMove, onRemove }: Props) {
  const [name, setName] = useState(view.name);
  const isChanged = name.trim() !== '' && name.trim() !== view.name;
  return (
    <li className="flex flex-wrap items-center gap-2">
      <form
        className="flex min-w-48 flex-1 items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) onRename(name.trim());
        }}
      >
        <input
          name="name"
          aria-label={`Name of ${view.name}`}
          required
          maxLength={NAME_LENGTH}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
          className="h-9 w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-ink text-sm hover:border-ink max-sm:h-11"
        />
        {isChanged && (
          <Button type="submit" size="sm">
            Rename
          </Button>
        )}
      </form>
      <div className="flex gap-1">
        <IconButton
          label={`Move ${view.name} up`}
          blocked={isFirst}
          onClick={({ currentTarget }) => onMove(-1, currentTarget)}
        >
          <ArrowUp aria-hidden className="size-4" />
        </IconButton>
        <IconButton
          label={`Move ${view.name} down`}
          blocked={isLast}
          onClick={({ currentTarget }) => onMove(1, currentTarget)}
        >
          <ArrowDown aria-hidden className="size-4" />
        </IconButton>
        <IconButton label={`Delete ${view.name}`} onClick={onRemove}>
          <Trash2 aria-hidden className="size-4" />
        </IconButton>
      </div>
    </li>
  );
}

type IconProps = {
  label: string;
  blocked?: boolean;
  onClick: (event: MouseEvent<HTMLButtonElement>) => void;
  children: ReactNode;
};

function IconButton({ label, children, ...rest }: IconProps) {
  return (
    <Button size="sm" variant="quiet" aria-label={label} title={label} className="max-sm:size-11" {...rest}>
      {children}
    </Button>
  );
}
