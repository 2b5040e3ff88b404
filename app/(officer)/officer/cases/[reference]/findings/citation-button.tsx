'use client';

import { Quote, TriangleAlert } from 'lucide-react';
import { formatScore } from '@/app/ui/format';
import { describeDoubts } from '../documents/describe-doubt';
import type { ReviewCitation } from './review-findings';

type Props = { citation: ReviewCitation; filename: string; isShown: boolean; onShow: () => void };

/** Below this the words under a quote should be compared with the picture. */
const HARD_TO_READ_BELOW = 0.65;

/** Where a statement's evidence stands, in the page's own words. Pressing it shows the place. */
export function CitationButton({ citation, filename, isShown, onShow }: Props) {
  const { verified, match, ocrConfidence, doubts } = citation;
  const isHardToRead = ocrConfidence !== null && ocrConfidence < HARD_TO_READ_BELOW;
  const readTwice = describeDoubts(doubts);
  return (
    <button
      type="button"
      onClick={onShow}
      aria-current={isShown || undefined}
      className="group flex max-w-full items-start gap-2 rounded-md px-2 py-1 text-left text-[13px] leading-5 hover:bg-accent-soft aria-current:bg-accent-soft"
    >
      {verified ? (
        <Quote aria-hidden className="mt-1 size-3 shrink-0 text-ink-muted" />
      ) : (
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      )}
      <span className="min-w-0 wrap-anywhere">
        <span className="text-accent group-hover:underline">
          <bdi translate="no">{filename}</bdi>, page {citation.page}:
        </span>{' '}
        {verified ? (
          <q translate="no" className="highlight rounded-[2px] px-0.5 [quotes:'“'_'”']">
            {citation.quote}
          </q>
        ) : (
          <>
            <q translate="no" className="[quotes:'“'_'”']">
              {citation.quote}
            </q>{' '}
            <span className="font-semibold text-warning">These words are not on that page.</span>
          </>
        )}
        {match === 'approximate' && <span className="text-ink-muted"> Matched in spite of a misread letter.</span>}
        {readTwice && <span className="text-warning"> {readTwice}. Compare it with the picture.</span>}
        {isHardToRead && !readTwice && (
          <span className="text-ink-muted">
            {' '}
            Hard to read: {formatScore(ocrConfidence)} certainty. Compare it with the picture.
          </span>
        )}
      </span>
    </button>
  );
}
