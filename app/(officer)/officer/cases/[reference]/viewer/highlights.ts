import type { DraftView } from '@/server/drafts/view';
import type { Box } from './geometry';

type Finding = Pick<DraftView['findings'][number], 'id' | 'statement'> & {
  citations: Pick<DraftView['findings'][number]['citations'][number], HighlightField>[];
};
type HighlightField = 'id' | 'documentId' | 'page' | 'quote' | 'start' | 'end' | 'boxes' | 'verified';

/** One cited passage on one page. */
export type Highlight = {
  citationId: string;
  findingId: string;
  statement: string;
  quote: string;
  boxes: Box[];
  /** UTF-16 offsets into the page's text, `end` exclusive. */
  start: number;
  end: number;
  strength: 'strong' | 'faint';
  /** The one passage that was asked for last. */
  isShown: boolean;
};

/**
 * What is marked on the pages of one document, by page number. The active finding's passages are strong. A passage that
 * several findings cite is marked once: two layers of highlighter would read as a third colour.
 */
export function collectHighlights({
  findings,
  documentId,
  activeFindingId,
  shownCitationId,
}: {
  findings: readonly Finding[];
  documentId: string;
  activeFindingId: string | null;
  shownCitationId: string | null;
}): Map<number, Highlight[]> {
  const pages = new Map<number, Highlight[]>();
  // The active finding first, so that it wins a passage it shares.
  const ordered = [...findings].sort((a, b) => Number(b.id === activeFindingId) - Number(a.id === activeFindingId));
  for (const { id, statement, citations } of ordered) {
    for (const citation of citations) {
      const { start, end, page } = citation;
      if (citation.documentId !== documentId || !citation.verified || start === null || end === null) continue;
      const onPage = pages.get(page) ?? [];
      if (onPage.some((other) => other.start === start && other.end === end)) continue;
      onPage.push({
        citationId: citation.id,
        findingId: id,
        statement,
        quote: citation.quote,
        boxes: citation.boxes,
        start,
        end,
        strength: id === activeFindingId ? 'strong' : 'faint',
        isShown: citation.id === shownCitationId,
      });
      pages.set(page, onPage);
    }
  }
  return pages;
}
