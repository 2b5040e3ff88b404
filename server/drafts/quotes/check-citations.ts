import type { CheckedCitation } from '@/server/facts/checked-citation';
import { type Fact, factValueSchema, type Paper, type PaperPage } from '@/server/facts/contract';
import { logger } from '@/server/platform/logger';
import type { CitationClaim, FindingClaim } from '@/server/providers/ai/contract';
import { listDoubts } from '@/server/providers/ocr/doubtful-words';
import { mergeIntoLines } from '@/server/providers/ocr/line-boxes';
import { type FoldedText, foldText } from './fold-text';
import { locateInFolded } from './locate-quote';

/** `supported`: at least one citation, and every one was found on its page. */
export type CheckedFinding = { key: string; statement: string; supported: boolean; citations: CheckedCitation[] };

/** A fact with the places of its words on their pages. */
export type CheckedFact = Omit<Fact, 'citations'> & { citations: CheckedCitation[] };

/**
 * Looks up every quote on the page it is said to stand on. A citation of a document that is not in the case is left out,
 * since there is nothing to show for it, and leaves its finding unsupported.
 */
export function checkCitations(input: { findings: FindingClaim[]; documents: Paper[] }): CheckedFinding[] {
  const check = makeChecker(input.documents);
  return input.findings.map((finding) => {
    const citations = finding.citations.flatMap(check);
    const supported =
      citations.length > 0 &&
      citations.length === finding.citations.length &&
      citations.every((citation) => citation.verified);
    return { key: finding.key, statement: finding.statement, supported, citations };
  });
}

/** The facts whose every quote stands where it is said to, and whose value can be kept. The others are a fault of ours, and are left out. */
export function checkFacts({ facts, papers }: { facts: Fact[]; papers: Paper[] }): CheckedFact[] {
  const check = makeChecker(papers);
  return facts.flatMap((fact) => {
    const citations = fact.citations.flatMap(check);
    const isWhole = citations.length === fact.citations.length && citations.every(({ verified }) => verified);
    const isValue = factValueSchema.safeParse(fact.value).success;
    if (!isWhole) logger().error({ field: fact.field }, 'a fact cites words that do not stand on their page');
    if (!isValue) logger().error({ field: fact.field }, 'a fact has a value that cannot be kept');
    return isWhole && isValue ? [{ ...fact, citations }] : [];
  });
}

/** Folds each page once, however many citations are of it. */
function makeChecker(papers: Paper[]): (claim: CitationClaim) => CheckedCitation[] {
  const documents = new Map(papers.map((paper) => [paper.id, paper]));
  const folded = new Map<PaperPage, FoldedText>();
  const foldOnce = (page: PaperPage): FoldedText => {
    const known = folded.get(page) ?? foldText(page.text);
    folded.set(page, known);
    return known;
  };
  return (claim) => {
    const document = documents.get(claim.documentId);
    if (!document) return [];
    const page = document.pages.find((candidate) => candidate.number === claim.page);
    return [page ? checkOnPage({ claim, page, folded: foldOnce(page) }) : refuse(claim)];
  };
}

function checkOnPage(input: { claim: CitationClaim; page: PaperPage; folded: FoldedText }): CheckedCitation {
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
