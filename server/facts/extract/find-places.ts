import { type LabelHit, startsItsCell } from '@/server/facts/extract/find-labels';
import type { Cell, PageView } from '@/server/facts/extract/page-view';

/** Where a label's value may stand: behind it, in the cells beside, under or over it, or before it in its sentence. */
export type How = 'inline' | 'right' | 'below' | 'above' | 'before';

export type Place = {
  how: How;
  /** A stretch of the page's text that is one cell, or the rest of a paragraph. */
  start: number;
  end: number;
  cell: Cell;
  /** Cells, for `right`, or lines, for `below`, from the label; 0 in its own cell. */
  steps: number;
  /** In line heights, from the label to the place. */
  distance: number;
};

/** Words that may follow a label in its cell. */
const MOST_MORE_WORDS = 6;
const STEPS_RIGHT = 6;
const STEPS_BELOW = 3;
/** In line heights: a value stands no farther under its label, unless it is a table's. */
const FAR_BELOW = 5;
/** A sentence that says a value is no longer, nor is an answer. */
const REACH = 300;
const LINES = 6;
/** What may stand behind a label that ends its cell: a currency, a colon, dots, a remark in brackets. */
const ENDING = /^(?:\s?(?:[£€$]|[A-Z]{3}(?![\p{L}\d])))?[\s.:;*?)\]…_=–—-]*(?:\([^()]{0,60}\)[\s.:;*?…_-]*)?$/u;

/** Whether nothing that could be a value stands behind the label in its cell. */
export const endsItsCell = (hit: LabelHit, view: PageView): boolean =>
  ENDING.test(view.page.text.slice(hit.end, Math.min(hit.cell.end, hit.end + 90))) && hit.cell.end - hit.end <= 90;

export function findPlaces(hit: LabelHit, view: PageView): Place[] {
  const places: Place[] = [];
  const { cell } = hit;
  const end = paragraphEnd(cell, hit.end);
  if (!endsItsCell(hit, view) || cell.next)
    places.push({ how: 'inline', start: hit.end, end, cell, steps: 0, distance: 0 });
  const start = paragraphStart(hit.firstCell, hit.start);
  if (start < hit.start) places.push({ how: 'before', start, end: hit.start, cell, steps: 0, distance: 0 });
  if (!endsItsCell(hit, view)) {
    // "Total for all works, VAT included" is a label too.
    const isLong = hit.cell.tokens.length - hit.endToken <= MOST_MORE_WORDS;
    if (!isLong || !startsItsCell(hit) || cell.next) return places;
    addRight(places, cell);
    return places;
  }
  addRight(places, cell);
  for (const [at, below] of cell.below.slice(0, STEPS_BELOW).entries()) {
    const distance = (below.y - cell.y) / view.lineHeight;
    if (distance > FAR_BELOW) break;
    places.push({ how: 'below', start: below.start, end: below.end, cell: below, steps: at + 1, distance });
  }
  const { above } = cell;
  if (above && (cell.y - above.y) / view.lineHeight < 3)
    places.push({
      how: 'above',
      start: above.start,
      end: above.end,
      cell: above,
      steps: 1,
      distance: (cell.y - above.y) / view.lineHeight,
    });
  return places;
}

function addRight(places: Place[], cell: Cell): void {
  let right = cell.right;
  for (let steps = 1; right && steps <= STEPS_RIGHT; steps++, right = right.right)
    places.push({ how: 'right', start: right.start, end: right.end, cell: right, steps, distance: 0 });
}

function paragraphEnd(cell: Cell, from: number): number {
  let last = cell;
  for (let lines = 1; last.next && lines < LINES && last.end - from < REACH; lines++) last = last.next;
  return Math.min(last.end, from + REACH);
}

function paragraphStart(cell: Cell, to: number): number {
  let first = cell;
  for (let lines = 1; first.previous && lines < LINES && to - first.start < REACH; lines++) first = first.previous;
  return Math.max(first.start, to - REACH);
}
