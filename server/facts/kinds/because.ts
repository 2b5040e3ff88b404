import type { PaperSort } from '@/server/case-types/paper-sorts';
import { PAPER_SORTS } from '@/server/case-types/paper-sorts';
import { HEADING_FEATURES, type PageSigns } from '@/server/facts/kinds/features';
import type { CueHit } from '@/server/facts/kinds/find-cues';
import { weightOf } from '@/server/facts/kinds/model';

const MOST_REASONS = 4;
/** Weaker words would stand on a paper of any sort. */
const LEAST_TELLING = 0.25;

/** The words that speak for the sort, as they stand on the pages, the most telling first, one a cue. */
export function findReasons({ pages, sort }: { pages: readonly PageSigns[]; sort: PaperSort }): string[] {
  const told = new Map<number, { telling: number; words: string }>();
  for (const { page, hits } of pages) {
    for (const hit of hits) {
      const words = page.text.slice(hit.start, hit.end);
      // Words of two lines are no quote that a person finds.
      if (words.includes('\n')) continue;
      const telling = tellSort({ hit, sort });
      if (telling >= LEAST_TELLING && telling > (told.get(hit.cue)?.telling ?? 0))
        told.set(hit.cue, { telling, words });
    }
  }
  const ordered = [...told.values()].sort((a, b) => b.telling - a.telling).map(({ words }) => words);
  return [...new Set(ordered)].slice(0, MOST_REASONS);
}

function tellSort({ hit, sort }: { hit: CueHit; sort: PaperSort }): number {
  const indexes = hit.isHeading ? [hit.cue, HEADING_FEATURES + hit.cue] : [hit.cue];
  return indexes.reduce((sum, index) => {
    const mean = PAPER_SORTS.reduce((total, other) => total + weightOf({ index, sort: other }), 0) / PAPER_SORTS.length;
    return sum + (weightOf({ index, sort }) - mean) * hit.worth;
  }, 0);
}
