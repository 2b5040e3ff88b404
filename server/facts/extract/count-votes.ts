import { type LabelHit, startsItsCell } from '@/server/facts/extract/find-labels';
import { endsItsCell } from '@/server/facts/extract/find-places';
import type { PageValues } from '@/server/facts/extract/page-values';
import type { Cell, PageView } from '@/server/facts/extract/page-view';
import type { Span } from '@/server/facts/values/span';

/** Where a paper sets the values of labels that have a cell to themselves. */
export type Side = 'right' | 'below' | 'above';
export type Votes = Readonly<Record<Side, number>>;

/** What papers do before any label of theirs has told. */
const PRIOR: Votes = { right: 1, below: 0.8, above: 0.15 };

type Typed = keyof PageValues;

/**
 * How much each side is the paper's own, the commonest being 1: a form that prints its small labels under the boxes does so
 * throughout. A label votes for each side where a value of its kind stands alone, in equal shares.
 */
export function countVotes(
  pages: readonly { view: PageView; hits: readonly LabelHit[]; values: PageValues }[],
  kindsOf: (hit: LabelHit) => readonly Typed[],
): Votes {
  const votes = { ...PRIOR };
  for (const { view, hits, values } of pages) {
    for (const hit of hits) {
      if (!startsItsCell(hit) || !endsItsCell(hit, view)) continue;
      const sides: [Side, Cell | null | undefined][] = [
        ['right', hit.cell.right],
        ['below', hit.cell.below[0]],
        ['above', hit.firstCell.above],
      ];
      const kinds = kindsOf(hit);
      const own = sides.filter(
        ([, cell]) =>
          cell &&
          Math.abs(cell.y - hit.cell.y) < view.lineHeight * 4 &&
          kinds.some((kind) => holdsOne(values[kind], cell)),
      );
      for (const [side] of own) votes[side] += 1 / own.length;
    }
  }
  const most = Math.max(votes.right, votes.below, votes.above);
  return { right: votes.right / most, below: votes.below / most, above: votes.above / most };
}

/** Whether one of the values is nearly all that a cell holds. */
function holdsOne(values: readonly Span[], { start, end }: Span): boolean {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const value = values[low];
  return value !== undefined && value.end <= end && (value.end - value.start) * 2 > end - start;
}
