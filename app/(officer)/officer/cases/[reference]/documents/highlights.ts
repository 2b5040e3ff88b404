import type { Box } from '@/app/ui/page-boxes';
import type { ReviewFinding } from '../findings/review-findings';
import { type Passage, passageKey } from '../rules/passages';
import { describeDoubts } from './describe-doubt';
import type { Span } from './words';

type Citation = ReviewFinding['citations'][number];
type Finding = Pick<ReviewFinding, 'id' | 'position' | 'verdict'> & { citations: Pick<Citation, HighlightField>[] };
type HighlightField = 'id' | 'documentId' | 'page' | 'quote' | 'start' | 'end' | 'boxes' | 'verified' | 'doubts';

/** One cited passage on one page. */
export type Highlight = {
  citationId: string;
  /** What rests on it: a finding, or another element of the review. */
  findingId: string;
  /** The finding's number, as the officer reads it; null where no finding rests on it. */
  position: number | null;
  /** For screen readers: whose evidence it is, and where. */
  name: string;
  boxes: Box[];
  /** UTF-16 offsets into the page's text, `end` exclusive. */
  start: number;
  end: number;
  strength: 'strong' | 'faint';
  /** The one passage that was asked for last. */
  isShown: boolean;
};

/**
 * What is marked on the pages of one document, by page number. The passages of the active finding and of the one under the
 * pointer are strong; those of a rejected one are marked only then. A passage that several findings cite is marked once: two
 * layers of highlighter would read as a third colour.
 */
export function collectHighlights({
  findings,
  documentId,
  activeFindingId,
  pointedFindingId,
  shownCitationId,
  passage = null,
}: {
  findings: readonly Finding[];
  documentId: string;
  activeFindingId: string | null;
  pointedFindingId: string | null;
  shownCitationId: string | null;
  /** Words that were asked for last, and that something other than a finding rests on. */
  passage?: (Passage & { ownerId: string }) | null;
}): Map<number, Highlight[]> {
  const pages = new Map<number, Highlight[]>();
  if (passage?.documentId === documentId) pages.set(passage.page, [markPassage({ passage, shownCitationId })]);
  const rank = ({ id }: Finding) => (id === pointedFindingId ? 2 : id === activeFindingId ? 1 : 0);
  // The strong ones first, so that they win a passage they share.
  const ordered = [...findings].sort((a, b) => rank(b) - rank(a));
  for (const finding of ordered) {
    const isStrong = rank(finding) > 0;
    if (finding.verdict === 'rejected' && !isStrong) continue;
    for (const citation of finding.citations) {
      const { start, end, page } = citation;
      if (citation.documentId !== documentId || !citation.verified || start === null || end === null) continue;
      const onPage = pages.get(page) ?? [];
      if (onPage.some((other) => other.start === start && other.end === end)) continue;
      onPage.push({
        citationId: citation.id,
        findingId: finding.id,
        position: finding.position,
        name: `Cited: “${citation.quote}”, page ${page}, finding ${finding.position}${sayDoubts(citation)}`,
        boxes: citation.boxes,
        start,
        end,
        strength: isStrong ? 'strong' : 'faint',
        isShown: citation.id === shownCitationId,
      });
      pages.set(page, onPage);
    }
  }
  return pages;
}

function markPassage({
  passage,
  shownCitationId,
}: {
  passage: Passage & { ownerId: string };
  shownCitationId: string | null;
}): Highlight {
  const { ownerId, page, quote, start, end, boxes } = passage;
  const citationId = passageKey(passage);
  return {
    citationId,
    findingId: ownerId,
    position: null,
    name: `Cited: “${quote}”, page ${page}`,
    boxes,
    start,
    end,
    strength: 'strong',
    isShown: citationId === shownCitationId,
  };
}

function sayDoubts({ doubts }: Pick<Citation, 'doubts'>): string {
  const words = describeDoubts(doubts);
  return words ? `. ${words}` : '';
}

/** The passage a word belongs to, the strong one where there are two; null for a word that nothing rests on. */
export function citedAt({ highlights, word }: { highlights: readonly Highlight[]; word: Span }): Highlight | null {
  const around = highlights.filter(({ start, end }) => start < word.end && end > word.start);
  return around.find(({ strength }) => strength === 'strong') ?? around[0] ?? null;
}
