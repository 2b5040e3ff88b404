import type { CitationClaim, DraftDocument, DraftPage, FindingClaim } from '@/server/providers/ai/contract';
import { type Doubt, listDoubts } from '@/server/providers/ocr/doubtful-words';
import { type LineBox, mergeIntoLines } from '@/server/providers/ocr/line-boxes';
import { locateInFolded } from './quote';
import { type FoldedText, foldText } from './quote-fold';

export type CheckedCitation = {
  documentId: string;
  page: number;
  /** The page's own words where verified; what the drafter claimed where not. */
  quote: string;
  verified: boolean;
  match: 'exact' | 'approximate' | null;
  /** UTF-16 offsets into the page's text, `end` exclusive; null where not verified. */
  start: number | null;
  end: number | null;
  /** One box a line, in reading order; empty where not verified or where the page has no word boxes. */
  boxes: LineBox[];
  /** Mean confidence of the words under the quote, 0 to 1; null where there are none. */
  ocrConfidence: number | null;
  /** The words under the quote that were read two ways, with both readings. */
  doubts: Doubt[];
};

/** `supported`: at least one citation, and every one was found on its page. */
export type CheckedFinding = { key: string; statement: string; supported: boolean; citations: CheckedCitation[] };

/**
 * Looks up every quote on the page it is said to stand on. A citation of a document that is not in the case is left out,
 * since there is nothing to show for it, and leaves its finding unsupported.
 */
export function checkCitations(input: { findings: FindingClaim[]; documents: DraftDocument[] }): CheckedFinding[] {
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  const folded = new Map<DraftPage, FoldedText>();
  const foldOnce = (page: DraftPage): FoldedText => {
    const known = folded.get(page) ?? foldText(page.text);
    folded.set(page, known);
    return known;
  };
  return input.findings.map((finding) => {
    const citations = finding.citations.flatMap((claim) => {
      const document = documents.get(claim.documentId);
      if (!document) return [];
      const page = document.pages.find((candidate) => candidate.number === claim.page);
      return [page ? checkOnPage({ claim, page, folded: foldOnce(page) }) : refuse(claim)];
    });
    const supported =
      citations.length > 0 &&
      citations.length === finding.citations.length &&
      citations.every((citation) => citation.verified);
    return { key: finding.key, statement: finding.statement, supported, citations };
  });
}

function checkOnPage(input: { claim: CitationClaim; page: DraftPage; folded: FoldedText }): CheckedCitation {
  const { claim, page } = input;
  const located = locateInFolded({ quote: claim.quote, page: input.folded, startHint: claim.start });
  if (!located) return refuse(claim);
  const { start, end, match } = located;
  const words = page.words.filter((word) => word.start < end && word.end > start);
  return {
    documentId: claim.documentId,
    page: claim.page,
    quote: page.text.slice(start, end),
    verified: true,
    match,
    start,
    end,
    boxes: mergeIntoLines(words),
    ocrConfidence: words.length > 0 ? words.reduce((sum, word) => sum + word.confidence, 0) / words.length : null,
    doubts: listDoubts({ text: page.text, words, start, end }),
  };
}

function refuse(claim: CitationClaim): CheckedCitation {
  const { documentId, page, quote } = claim;
  return {
    documentId,
    page,
    quote,
    verified: false,
    match: null,
    start: null,
    end: null,
    boxes: [],
    ocrConfidence: null,
    doubts: [],
  };
}
