'use client';

import { memo, useMemo, useRef, useState } from 'react';
import { formatScore } from '@/app/ui/format';
import { doubtAt, doubtfulOf } from './doubts';
import { fitZoom, type PageFit, type Rotation } from './geometry';
import { citedAt, type Highlight } from './highlights';
import type { TextMark } from './mark-text';
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
  highlights: readonly Highlight[];
  hits: readonly SearchHit[];
  currentHit: SearchHit | null;
  view: 'picture' | 'text';
  fit: PageFit;
  scale: number;
  rotation: Rotation;
  pane: { width: number; height: number } | null;
  /** What is selected on this page. */
  selected: Span | null;
  caret: Word | null;
  /** The keyboard walks over the words of this page. */
  hasCaret: boolean;
  /** Where the word read two ways begins that was asked for last, if it is on this page. */
  currentDoubt: number | null;
  actions: PageActions;
};

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
  const {
    document,
    page,
    pageCount,
    highlights,
    hits,
    currentHit,
    view,
    rotation,
    selected,
    caret,
    hasCaret,
    currentDoubt,
    actions,
  } = props;
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
        highlights={highlights}
        hits={hits}
        currentHit={current ?? null}
        words={words}
        doubtful={doubtful}
        currentDoubt={currentDoubt}
        selected={selected}
        caret={caret}
        onWantWords={() => setWantsWords(true)}
        onSelectFinding={actions.onSelectFinding}
        onPointFinding={actions.onPointFinding}
        onSelect={(chosen) => (chosen ? actions.select({ page: number, ...chosen }) : actions.clear())}
        onExtend={(to) => actions.extend({ page: number, to })}
        onBroken={() => setBroken(true)}
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
          doubtful={doubtful}
          currentDoubt={currentDoubt}
          onSelectFinding={actions.onSelectFinding}
          onPointFinding={actions.onPointFinding}
          onSelect={(span) =>
            span ? actions.select({ page: number, anchor: span, head: span }) : selected && actions.clear()
          }
        />
      </div>
    );

  return (
    <section
      ref={sheet}
      data-page={number}
      aria-label={`Page ${number} of ${pageCount}`}
      className="mx-auto"
      style={{ width: showsPicture ? `${fitZoom({ ...props, page }) * 100}%` : '100%' }}
    >
      <WordCaret
        isOn={hasCaret}
        pageNumber={number}
        text={page.text}
        words={words}
        isLoading={fetched === null}
        caret={caret}
        cited={caret && citedAt({ highlights, word: caret })}
        doubt={caret && doubtAt({ doubtful, span: caret })}
        selected={selected}
        onStart={(word) => actions.placeCaret(number, word)}
        onMove={(move, isExtending) => actions.move({ page: number, words, move, extends: isExtending })}
        onSelectWord={(word) => actions.select({ page: number, anchor: word, head: word })}
        onCite={actions.onCite}
        onGoToFinding={actions.onGoToFinding}
        onClear={actions.clear}
        onLeave={actions.onLeaveCaret}
      >
        {content}
      </WordCaret>
      <p className="py-1.5 text-center text-[13px] text-ink-muted tabular-nums">
        Page {number} of {pageCount} · {reading}
      </p>
    </section>
  );
});

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
