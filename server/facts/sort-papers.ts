import type { PaperSort } from '@/server/case-types/paper-sorts';
import type { CaseType } from '@/server/case-types/schema';
import type { Paper, PaperPart } from '@/server/facts/contract';
import { findReasons } from '@/server/facts/kinds/because';
import { listFeatures, type PageSigns, readPageSigns } from '@/server/facts/kinds/features';
import { weighSorts } from '@/server/facts/kinds/model';
import { readsAsRefusal } from '@/server/facts/kinds/refusal';
import { splitPapers } from '@/server/facts/kinds/split-papers';
import { weighKinds } from '@/server/facts/kinds/weigh-kinds';
import trained from '@/server/facts/kinds/weights.json' with { type: 'json' };

/** Below it a kind is not said: the paper may be none of the evidence. */
const { leastSure } = trained;
/** Fewer words than this are hardly a paper: what kind it is must be this sure. */
const FEW_WORDS = 30;
const SURE_OF_FEW = 0.8;
/** Papers that grant something, and that can refuse it. */
const GRANTING_SORTS: ReadonlySet<PaperSort> = new Set(['approval-letter']);

/** What each paper is, every page in exactly one part, in the papers' order. A pure function. */
export function sortPapers({ caseType, papers }: { caseType: CaseType; papers: Paper[] }): PaperPart[] {
  return papers.flatMap(({ id, pages }) =>
    splitPapers(pages.map(readPageSigns)).map((paper) => ({
      documentId: id,
      ...sortPaper({ caseType, pages: paper }),
    })),
  );
}

function sortPaper({ caseType, pages }: { caseType: CaseType; pages: PageSigns[] }): Omit<PaperPart, 'documentId'> {
  const sorts = weighSorts(listFeatures(pages));
  const weighed = weighKinds({ caseType, sorts });
  const best = weighed.kinds[0];
  const numbers = pages.map(({ page }) => page.number);
  if (!best || best.probability < leastSure || best.probability < weighed.none) {
    const sort = findLikeliest({ sorts, among: weighed.others });
    return {
      pages: numbers,
      kind: null,
      probability: weighed.none,
      because: sorts[sort] < leastSure ? [] : findReasons({ pages, sort }),
      refuses: false,
    };
  }
  const sort = findLikeliest({ sorts, among: best.sorts });
  const because = findReasons({ pages, sort });
  const words = pages.reduce((sum, { page }) => sum + page.words.length, 0);
  if (words < FEW_WORDS && best.probability < SURE_OF_FEW)
    return { pages: numbers, kind: null, probability: 1 - best.probability, because: [], refuses: false };
  return {
    pages: numbers,
    kind: best.kind,
    probability: best.probability,
    because,
    refuses: GRANTING_SORTS.has(sort) && readsAsRefusal(pages.map(({ page }) => page)),
  };
}

function findLikeliest({ sorts, among }: { sorts: Record<PaperSort, number>; among: readonly PaperSort[] }): PaperSort {
  return among.reduce((best, sort) => (sorts[sort] > sorts[best] ? sort : best));
}
