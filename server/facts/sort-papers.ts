import type { CaseType } from '@/server/case-types/schema';
import type { Paper, PaperPart } from '@/server/facts/contract';

/** What each paper is, every page in exactly one part, in the papers' order. A pure function. */
export function sortPapers({ papers }: { caseType: CaseType; papers: Paper[] }): PaperPart[] {
  return papers.map(({ id, pages }) => ({
    documentId: id,
    pages: pages.map(({ number }) => number),
    kind: null,
    probability: 0,
    because: [],
    refuses: false,
  }));
}
