'use client';

import { memo, useMemo, useRef, useState } from 'react';
import { shallow } from 'zustand/shallow';
import { useJoinedRef } from '@/app/client/use-joined-ref';
import { formatScore } from '@/app/ui/format';
import { doubtAt, doubtfulOf } from './doubts';
import { fitZoom, type PageFit, type Rotation } from './geometry';
import { citedAt, type Highlight } from './highlights';
import type { TextMark } from './mark-text';
import { pageKey, usePageElements } from './page-elements';
import { PagePicture } from './page-picture';
import { PageText } from './page-text';
import type { Page } from './pages-query';
import { useNearView } from './use-near-view';
import { usePageWords } from './use-page-words';
import { isSameHit, type SearchHit } from './use-text-search';
import type { WordSelection } from './use-word-selection';
import { WordCaret } from './word-caret';
import type { Span, Word } from './words';

type Props = {
  document: { id: string; filename: string };
  page: Page;
  pageCount: number;
  look: PageLook;
  marks: PageMarks;
  chosen: ChosenWords;
  actions: PageActions;
};

/** How pages are looked at. */
type PageLook = {
  view: 'picture' | 'text';
  fit: PageFit;
  scale: number;
  rotation: Rotation;
  pane: { width: number; height: number } | null;
};

/** What is marked on a page. */
export type PageMarks = {
  highlights: readonly Highlight[];
  hits: readonly SearchHit[];
  currentHit: SearchHit | null;
  /** Where the word read two ways begins that was asked for last, if it is on this page. */
  currentDoubt: number | null;
};

/** What is selected on a page, and where the keyboard walks over its words. */
export type ChosenWords = { selected: Span | null; caret: Word | null; hasCaret: boolean };

/** The same for all pages, and from one render to the next. */
export type PageActions = {
  onSelectFinding: (findingId: string) => void;
  onPointFinding: (findingId: string | null) => void;
  /** By keyboard: the focus goes along. */
  onGoToFinding: (findingId: string) => void;
  onCite: () => void;
  onLeaveCaret: () => void;
} & Pick<WordSelection, 'select' | 'extend' | 'clear' | 'placeCaret' | 'move'>;

const NO_WORDS: Word[] = [];

const SOURCES: Record<string, string> = {
  'text-layer': 'text taken from the file',
  typed: 'typed in by an officer',
};

/** One page as a sheet of paper: its picture with everything marked over it, or its text. */
export const PageSheet = memo(function PageSheet(props: Props) {
  const { document, page, pageCount, look, actions } = props;
  const { view, rotation } = look;
  const { highlights, hits, currentHit, currentDoubt } = props.marks;
  const { selected, caret, hasCaret } = props.chosen;
  const place = usePageElements().ref;
  const [isBroken, setBroken] = useState(false);
  const [wantsWords, setWantsWords] = useState(false);
  const sheet = useRef<HTMLElement>(null);
  const isNear = useNearView(sheet);
  const { number, imageUrl } = page;
  const showsPicture = view === 'picture' && imageUrl !== null && !isBroken;
  const fetched = usePageWords({
    documentId: document.id,
    page,
    isPicture: showsPicture,
    isWanted: hasCaret || (isNear && (wantsWords || hits.length > 0)),
  });
  const words = fetched ?? NO_WORDS;
  const current = currentHit && hits.find((hit) => isSameHit(hit, currentHit));
  const doubtful = useMemo(() => doubtfulOf(page), [page]);
  const marks = useMemo(
    () => (showsPicture ? [] : markOf({ hits, current: current ?? null, selected, caret })),
    [showsPicture, hits, current, selected, caret],
  );
  const reading =
    SOURCES[page.source] ??
    (page.confidence === null ? 'no words found' : `words read with ${formatScore(page.confidence)} certainty`);

  const content =
    showsPicture && imageUrl !== null ? (
      <PagePicture
        page={{ ...page, imageUrl }}
        name={`${document.filename}, page ${number}`}
        rotation={rotation}
        marks={{ ...props.marks, currentHit: current ?? null, doubtful }}
        words={words}
        chosen={props.chosen}
        actions={{ ...actions, onWantWords: () => setWantsWords(true), onBroken: () => setBroken(true) }}
      />
    ) : (
      <div className="bg-surface shadow-card outline outline-line">
        {view === 'picture' && isBroken && (
          <p role="alert" className="border-line border-b px-6 py-3 text-danger text-sm">
            The picture of this page could not be loaded. Here is its text; reload the page to try again.
          </p>
        )}
        <PageText
          text={page.text}
          highlights={highlights}
          marks={marks}
          doubts={{ page: number, doubtful, current: currentDoubt }}
          actions={actions}
          onSelect={(span) =>
            span ? actions.select({ page: number, anchor: span, head: span }) : selected && actions.clear()
          }
        />
      </div>
    );

  const area = useJoinedRef(sheet, place(pageKey(number)));
  return (
    <section
      ref={area}
      data-page={number}
      aria-label={`Page ${number} of ${pageCount}`}
      className="mx-auto"
      style={{ width: showsPicture ? `${fitZoom({ ...look, page }) * 100}%` : '100%' }}
    >
      <WordCaret
        page={{ number, text: page.text, words, isLoading: fetched === null }}
        chosen={props.chosen}
        cited={caret && citedAt({ highlights, word: caret })}
        doubt={caret && doubtAt({ doubtful, span: caret })}
        actions={actions}
      >
        {content}
      </WordCaret>
      <p className="py-1.5 text-center text-[13px] text-ink-muted tabular-nums">
        Page {number} of {pageCount} · {reading}
      </p>
    </section>
  );
}, isSameSheet);

/** What is told of a page is put together anew each time, and most often says the same. */
function isSameSheet({ look, marks, chosen, ...one }: Props, next: Props): boolean {
  const { look: nextLook, marks: nextMarks, chosen: nextChosen, ...other } = next;
  return shallow(look, nextLook) && shallow(marks, nextMarks) && shallow(chosen, nextChosen) && shallow(one, other);
}

type Marked = {
  hits: readonly SearchHit[];
  current: SearchHit | null;
  selected: Span | null;
  caret: Word | null;
};

const markOf = ({ hits, current, selected, caret }: Marked): TextMark[] => [
  ...hits.map((hit): TextMark => ({ ...hit, kind: hit === current ? 'current-hit' : 'hit' })),
  ...(selected ? [{ ...selected, kind: 'selection' as const }] : []),
  ...(caret ? [{ ...caret, kind: 'caret' as const }] : []),
];
