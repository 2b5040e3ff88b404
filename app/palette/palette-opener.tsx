'use client';

import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isPageCovered } from '@/app/(officer)/officer/cases/[reference]/shortcuts/own-keys';
import { useHydrated } from '@/app/client/use-hydrated';
import { useLoaded } from '@/app/client/use-loaded';
import type { PalettePage } from './list-pages';

const loadPalette = () => import('./palette');

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** On a Mac Ctrl K belongs to the text that is being written. */
const isPaletteKey = ({ key, ctrlKey, metaKey, altKey, shiftKey, repeat }: KeyboardEvent) =>
  key.toLowerCase() === 'k' && !altKey && !shiftKey && !repeat && (isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey);

/** Opens the palette from any page of staff, by button or key. The script of the palette comes once the page is on screen. */
export function PaletteOpener({ pages }: { pages: readonly PalettePage[] }) {
  const hydrated = useHydrated();
  const part = useLoaded(loadPalette);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.isComposing || !isPaletteKey(event)) return;
      // The browser's own search would open instead.
      event.preventDefault();
      // Pressed once more it closes; over another dialog nothing opens.
      setOpen((isOpen) => !isOpen && !isPageCovered());
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        disabled={!hydrated}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
        className="flex h-9 min-w-9 items-center justify-center gap-2 rounded-md border-line-strong px-2 text-ink-muted text-sm hover:border-ink hover:text-ink max-sm:h-11 max-sm:min-w-11 sm:border sm:bg-surface noscript:hidden"
      >
        <Search aria-hidden className="size-4" />
        <span className="max-lg:sr-only">Go to or do</span>
        <kbd aria-hidden className="hidden rounded border border-line bg-paper px-1.5 font-sans text-[12px] lg:inline">
          {hydrated && isMac() ? '⌘ K' : 'Ctrl K'}
        </kbd>
      </button>
      {part && <part.Palette open={open} onOpenChange={setOpen} pages={pages} />}
    </>
  );
}
