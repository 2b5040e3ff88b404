import type { CitationClaim, DraftDocument, DraftPage, FindingClaim } from '@/server/providers/ai/contract';
import type { WordBox } from '@/server/providers/ocr/contract';
import { locateInFolded } from './quote';
import { type FoldedText, foldText } from './quote-fold';

/** Fractions of the page's width and height, origin top left. */
export type QuoteBox = { x: number; y: number; w: number; h: number };

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
  boxes: QuoteBox[];
  /** Mean confidence of the words under the quote, 0 to 1; null where there are none. */
  ocrConfidence: number | null;
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
  };
}

/** Words that follow each other to the right at the same height share one box. */
function mergeIntoLines(words: WordBox[]): QuoteBox[] {
  const lines: QuoteBox[] = [];
  for (const word of [...words].sort((a, b) => a.start - b.start)) {
    const line = lines.at(-1);
    if (line && word.x >= line.x && isSameHeight(line, word)) {
      const right = Math.max(line.x + line.w, word.x + word.w);
      const bottom = Math.max(line.y + line.h, word.y + word.h);
      const y = Math.min(line.y, word.y);
      lines[lines.length - 1] = { x: line.x, y, w: right - line.x, h: bottom - y };
    } else {
      lines.push({ x: word.x, y: word.y, w: word.w, h: word.h });
    }
  }
  return lines;
}

/** Half of the lower one's height is shared: letters with and without tails differ by less, lines by more. */
function isSameHeight(line: QuoteBox, word: QuoteBox): boolean {
  const shared = Math.min(line.y + line.h, word.y + word.h) - Math.max(line.y, word.y);
  return shared >= Math.min(line.h, word.h) / 2;
}
