'use client';

import { useState } from 'react';
import { formatScore } from '@/app/ui/format';
import type { Highlight } from './highlights';
import { PageHighlight } from './page-highlight';
import { PageText } from './page-text';
import type { Page } from './pages-query';

type Props = {
  page: Page;
  pageCount: number;
  filename: string;
  highlights: readonly Highlight[];
  view: 'picture' | 'text';
  zoom: number;
  onSelect: (findingId: string) => void;
};

const SOURCES: Record<string, string> = {
  'text-layer': 'text taken from the file',
  typed: 'typed in by an officer',
};

/** One page as a sheet of paper: its picture with the cited passages over it, or its text. */
export function PageSheet({ page, pageCount, filename, highlights, view, zoom, onSelect }: Props) {
  const [isBroken, setBroken] = useState(false);
  const showsPicture = view === 'picture' && page.imageUrl !== null && !isBroken;
  const reading =
    SOURCES[page.source] ??
    (page.confidence === null ? 'no words found' : `words read with ${formatScore(page.confidence)} certainty`);
  return (
    <section
      data-page={page.number}
      aria-label={`Page ${page.number} of ${pageCount}`}
      className="mx-auto"
      style={{ width: showsPicture ? `${zoom * 100}%` : '100%' }}
    >
      {showsPicture && page.imageUrl ? (
        <div
          className="relative isolate overflow-hidden bg-white shadow-card outline outline-line"
          // Known before the picture arrives, so that nothing below it moves.
          style={{ aspectRatio: `${page.width} / ${page.height}` }}
        >
          {/* biome-ignore lint/performance/noImgElement: served to the signed-in reader only, already the right size. */}
          <img
            src={page.imageUrl}
            width={page.width}
            height={page.height}
            loading="lazy"
            decoding="async"
            alt={`${filename}, page ${page.number}`}
            onError={() => setBroken(true)}
            className="absolute inset-0 size-full dark:brightness-[0.86]"
          />
          {highlights.map((highlight) => (
            <PageHighlight key={highlight.citationId} highlight={highlight} onSelect={onSelect} />
          ))}
        </div>
      ) : (
        <div className="bg-surface shadow-card outline outline-line">
          {view === 'picture' && isBroken && (
            <p role="alert" className="border-line border-b px-6 py-3 text-danger text-sm">
              The picture of this page could not be loaded. Here is its text; reload the page to try again.
            </p>
          )}
          <PageText text={page.text} highlights={highlights} />
        </div>
      )}
      <p className="py-1.5 text-center text-[13px] text-ink-muted tabular-nums">
        Page {page.number} of {pageCount} · {reading}
      </p>
    </section>
  );
}
