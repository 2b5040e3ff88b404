'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { usePlace } from '@/app/client/focus';
import { useElements } from '@/app/client/use-elements';
import { useJoinedRef } from '@/app/client/use-joined-ref';
import { joinClasses } from '@/app/ui/join-classes';
import { useCommands } from '../desk/desk-context';
import { findCentre, findPageAt, fitZoom, keepCentre, scrollToCentre, turnedSize } from './geometry';
import type { Highlight } from './highlights';
import { citationKey, doubtKey, PageElementsContext, pageKey } from './page-elements';
import { PAGES_ID } from './page-places';
import { type PageActions, PageSheet } from './page-sheet';
import type { Page } from './pages-query';
import type { PagesState } from './pages-state';
import { ScrollAreaContext } from './use-near-view';
import { usePages, useRotation } from './use-pages';
import { usePan } from './use-pan';
import { isSameHit, type SearchHit } from './use-text-search';
import type { WordSelection } from './use-word-selection';

type Props = {
  pages: Page[];
  document: { id: string; filename: string };
  highlights: ReadonlyMap<number, Highlight[]>;
  found: { hits: ReadonlyMap<number, SearchHit[]>; current: SearchHit | null };
  selection: WordSelection;
  /** The page whose words the keyboard walks over. */
  caretPage: number | null;
  actions: PageActions;
};

const NO_HIGHLIGHTS: Highlight[] = [];
const NO_HITS: SearchHit[] = [];
/** A page scrolled to keeps as much air above it as there is between pages. */
const SHEET_GAP_PX = 12;
/** Room around the pages, and the line under each. */
const PADDING_PX = 16;
const CAPTION_PX = 32;

const viewOf = ({ scrollLeft, scrollTop, clientWidth, clientHeight }: HTMLElement) => ({
  left: scrollLeft,
  top: scrollTop,
  width: clientWidth,
  height: clientHeight,
});

/** All pages of one document under each other, to scroll through. */
export function PageViewer(props: Props) {
  const { pages, document, highlights, found, selection } = props;
  const { filename, id } = document;
  const { noteZoom, notePage } = useCommands().pages;
  const {
    target,
    view,
    fit,
    scale,
    page: shownPage,
  } = usePages(useShallow(({ target, view, fit, scale, page }: PagesState) => ({ target, view, fit, scale, page })));
  const rotation = useRotation(id);
  const place = usePlace();
  const elements = useElements<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const [pane, setPane] = useState<{ width: number; height: number } | null>(null);
  const { isPanning, handlers } = usePan(scroller);

  // A page that is to be seen whole takes its size from the pane, and what is scrolled to its place from that. Otherwise the first layout
  // tells the pane's size soon enough; to ask for it here would have the page laid out twice.
  const isWholeAtFirst = useRef(fit === 'page');
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () =>
      setPane({
        width: box.clientWidth - 2 * PADDING_PX,
        height: box.clientHeight - 2 * PADDING_PX - CAPTION_PX,
      });
    if (isWholeAtFirst.current) measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const inView = pages.find(({ number }) => number === shownPage) ?? pages[0];
  const zoom = inView ? fitZoom({ fit, scale, pane, page: inView, rotation }) : 1;
  const lastZoom = useRef(zoom);
  useLayoutEffect(() => {
    const box = scroller.current;
    const ratio = zoom / lastZoom.current;
    lastZoom.current = zoom;
    noteZoom(zoom);
    if (!box || ratio === 1) return;
    box.scrollTop = keepCentre({ scroll: box.scrollTop, viewport: box.clientHeight, ratio });
    box.scrollLeft = keepCentre({ scroll: box.scrollLeft, viewport: box.clientWidth, ratio });
  }, [zoom, noteZoom]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a place is asked for or the view changes, not when the reader moves.
  useEffect(() => {
    const box = scroller.current;
    if (!box || target?.documentId !== id) return;
    const passage = target.citationId
      ? elements.get(citationKey(target.citationId))
      : target.wordStart !== null && elements.get(doubtKey({ page: target.page, start: target.wordStart }));
    if (passage) {
      passage.scrollIntoView({ block: 'center', inline: 'center' });
      return;
    }
    const sheet = elements.get(pageKey(target.page));
    if (sheet) box.scrollTop = sheet.offsetTop - SHEET_GAP_PX;
  }, [target, id, view]);

  // Known from the last scrolling: once a page is turned, nothing tells any more what was in the middle.
  const centre = useRef<{ page: number; x: number; y: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turned page takes another height; what is in view stays in view.
  useLayoutEffect(() => {
    const box = scroller.current;
    const sheet = box && sheetOf(centre.current?.page ?? shownPage);
    if (!box || !sheet || view === 'text') return;
    if (centre.current) {
      const place = scrollToCentre({ centre: centre.current, view: viewOf(box), sheet, rotation });
      box.scrollTo({ ...place, behavior: 'instant' });
    } else if (rotation !== 0) box.scrollTop = sheet.top - SHEET_GAP_PX;
  }, [rotation]);

  /** Where the picture of a page is, in the scrolled content. */
  function sheetOf(number: number) {
    const element = elements.get(pageKey(number));
    const page = pages.find((each) => each.number === number);
    if (!element || !page?.imageUrl) return null;
    const { width, height } = turnedSize({ page, rotation });
    const { offsetLeft: left, offsetTop: top, offsetWidth } = element;
    return { left, top, width: offsetWidth, height: (offsetWidth * height) / width };
  }

  function readPosition() {
    const box = scroller.current;
    if (!box) return;
    const extents = pages.flatMap(({ number }) => {
      const sheet = elements.get(pageKey(number));
      return sheet ? [{ number, top: sheet.offsetTop, height: sheet.offsetHeight }] : [];
    });
    const page = findPageAt({ pages: extents, middle: box.scrollTop + box.clientHeight / 2 });
    const sheet = page === null ? null : sheetOf(page);
    centre.current =
      page === null || !sheet || view === 'text'
        ? null
        : { page, ...findCentre({ view: viewOf(box), sheet, rotation }) };
    if (page !== null) notePage(page);
  }

  const area = useJoinedRef(scroller, place(PAGES_ID));
  return (
    <section
      ref={area}
      id={PAGES_ID}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area has to be reachable by keyboard.
      tabIndex={0}
      aria-label={`Pages of ${filename}`}
      onScroll={readPosition}
      {...(view === 'picture' ? handlers : {})}
      className={joinClasses(
        'relative min-h-0 min-w-0 flex-1 overflow-auto bg-sunken p-4 -outline-offset-2',
        view === 'picture' && (isPanning ? 'cursor-grabbing' : 'cursor-grab'),
      )}
    >
      <ScrollAreaContext value={scroller}>
        <PageElementsContext value={elements}>
          <div className="grid gap-3">
            {pages.map((page) => {
              const { number } = page;
              const hits = found.hits.get(number) ?? NO_HITS;
              const { current } = found;
              const hasCaret = number === props.caretPage;
              return (
                <PageSheet
                  key={number}
                  document={document}
                  page={page}
                  pageCount={pages.length}
                  look={{ view, fit, scale, rotation, pane: fit === 'page' ? pane : null }}
                  marks={{
                    highlights: highlights.get(number) ?? NO_HIGHLIGHTS,
                    hits,
                    currentHit: current && hits.some((hit) => isSameHit(hit, current)) ? current : null,
                    currentDoubt: target?.documentId === id && target.page === number ? target.wordStart : null,
                  }}
                  chosen={{
                    selected: selection.span?.page === number ? selection.span : null,
                    caret: selection.caret?.page === number && hasCaret ? selection.caret.word : null,
                    hasCaret,
                  }}
                  actions={props.actions}
                />
              );
            })}
          </div>
        </PageElementsContext>
      </ScrollAreaContext>
    </section>
  );
}
