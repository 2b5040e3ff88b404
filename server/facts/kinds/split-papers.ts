import type { PageSigns } from '@/server/facts/kinds/features';
import { BREAK_KEYS, type BreakSigns, readBreakSigns } from '@/server/facts/kinds/page-break';
import trained from '@/server/facts/kinds/weights.json' with { type: 'json' };

/** A page with fewer words is no paper in a file of several pages: a line that ran over, a signature, the back of a sheet. */
const LEAST_WORDS = 12;

/** A file's pages as its papers: continuation pages stay with theirs. */
export function splitPapers(pages: readonly PageSigns[]): PageSigns[][] {
  const papers: PageSigns[][] = [];
  for (const page of pages) {
    const before = papers.at(-1);
    const isScrap = page.page.words.length < LEAST_WORDS;
    if (before && (isScrap || weighBreak(readBreakSigns({ before, page })) < 0.5)) before.push(page);
    else papers.push([page]);
  }
  return papers;
}

/** How likely the page begins another paper. */
function weighBreak(signs: BreakSigns): number {
  const score = BREAK_KEYS.reduce((sum, key) => sum + trained.breaks[key] * signs[key], 0);
  return 1 / (1 + Math.exp(-score));
}
