'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Target } from '../use-evidence';
import { findPageAt, keepCentre } from './geometry';
import type { Highlight } from './highlights';
import { PageSheet } from './page-sheet';
import type { Page } from './pages-query';

type Props = {
  pages: Page[];
  document: { id: string; filename: string };
  highlights: ReadonlyMap<number, Highlight[]>;
  view: 'picture' | 'text';
  zoom: number;
  target: Target | null;
  onPage: (page: number) => void;
  onSelect: (findingId: string) => void;
};

const NONE: Highlight[] = [];
/** A page scrolled to keeps as much air above it as there is between pages. */
const SHEET_GAP_PX = 12;

/** All pages of one document under each other, to scroll through. */
export function PageViewer({ pages, document, highlights, view, zoom, target, onPage, onSelect }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const lastZoom = useRef(zoom);
  const { filename, id } = document;

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || lastZoom.current === zoom) return;
    const ratio = zoom / lastZoom.current;
    lastZoom.current = zoom;
    box.scrollTop = keepCentre({ scroll: box.scrollTop, viewport: box.clientHeight, ratio });
    box.scrollLeft = keepCentre({ scroll: box.scrollLeft, viewport: box.clientWidth, ratio });
  }, [zoom]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a place is asked for or the view changes, not when the reader moves.
  useEffect(() => {
    const box = scroller.current;
    if (!box || target?.documentId !== id) return;
    const passage = target.citationId ? box.querySelector(`[data-citation="${target.citationId}"]`) : null;
    if (passage) {
      passage.scrollIntoView({ block: 'center', inline: 'center' });
      return;
    }
    const sheet = box.querySelector<HTMLElement>(`[data-page="${target.page}"]`);
    if (sheet) box.scrollTop = sheet.offsetTop - SHEET_GAP_PX;
  }, [target, id, view]);

  function readPosition() {
    const box = scroller.current;
    if (!box) return;
    const extents = Array.from(box.querySelectorAll<HTMLElement>('[data-page]'), (sheet) => ({
      number: Number(sheet.dataset.page),
      top: sheet.offsetTop,
      height: sheet.offsetHeight,
    }));
    const page = findPageAt({ pages: extents, middle: box.scrollTop + box.clientHeight / 2 });
    if (page !== null) onPage(page);
  }

  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area has to be reachable by keyboard.
      tabIndex={0}
      aria-label={`Pages of ${filename}`}
      onScroll={readPosition}
      className="relative min-h-0 flex-1 overflow-auto bg-sunken p-4 -outline-offset-2"
    >
      <div className="grid gap-3">
        {pages.map((page) => (
          <PageSheet
            key={page.number}
            page={page}
            pageCount={pages.length}
            filename={filename}
            highlights={highlights.get(page.number) ?? NONE}
            view={view}
            zoom={zoom}
            onSelect={onSelect}
          />
        ))}
      </div>
    </section>
  );
}
