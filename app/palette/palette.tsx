'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import type { PalettePage } from './list-pages';
import { PaletteList } from './palette-list';

type Props = { open: boolean; onOpenChange: (open: boolean) => void; pages: readonly PalettePage[] };

/** A box over the page that finds cases, pages, saved views and what the page can do. */
export function Palette({ open, onOpenChange, pages }: Props) {
  const chosen = useRef<(() => void) | null>(null);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={onOpenChange}
      onOpenChangeComplete={(isOpen) => {
        // What was chosen may move the focus, so it waits until the palette has given it back.
        const run = chosen.current;
        chosen.current = null;
        if (!isOpen && run) requestAnimationFrame(run);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/45" />
        <Dialog.Popup
          aria-label="Go to or do"
          className="fixed inset-x-0 top-2 z-50 mx-auto flex max-h-[calc(100dvh-1rem)] w-[calc(100vw-1rem)] max-w-2xl flex-col overflow-hidden rounded-lg border border-line bg-surface text-ink shadow-raised sm:top-[12vh] sm:max-h-[70vh]"
        >
          <PaletteList
            pages={pages}
            onChoose={(run) => {
              chosen.current = run;
              onOpenChange(false);
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
