import type { WordBox } from './contract';
import { clusterRows, type Placed } from './layout/cluster-rows';
import { median } from './layout/median';
import { findSlope } from './layout/slope';

/** A word space is about a third of a letter's height, in typewriter faces up to one; table columns stand farther apart. */
export const CELL_GAP = 1.3;
/** Half a line's height: a comma's or a hyphen's own middle lies up to that far from its neighbours'. */
const SAME_ROW = 0.5;
/** Of a word's own height: enough for a heading, too little for two lines of print beside it to become one. */
const HEADING_SHARE = 0.6;

type Item = Placed & { index: number; ownHeight: number };

/**
 * Rebuilds visual rows from word boxes: rows from top to bottom, cells from left to right, each a list of indexes into
 * `words`. For tables and amounts; prose in two columns is better read from the page's text.
 */
export function groupRows({ words, width, height }: { words: WordBox[]; width: number; height: number }): number[][][] {
  const items = words.map((word, index) => ({
    index,
    left: word.x * width,
    right: (word.x + word.w) * width,
    middle: (word.y + word.h / 2) * height,
    height: word.h * height,
    ownHeight: word.h * height,
  }));
  const usual = median(items.map((item) => item.height));
  const slope = findSlope(items);
  const level = items.map((item) => ({
    ...item,
    middle: item.middle - (slope * (item.left + item.right)) / 2,
    // A dash is as high as its line; a heading's words, with tails or without, differ by more than small print's.
    height: Math.max(usual, item.ownHeight * HEADING_SHARE),
  }));
  return clusterRows(level, SAME_ROW).map((row) => splitCells(row));
}

function splitCells(row: Item[]): number[][] {
  const gap = median(row.map((item) => item.ownHeight)) * CELL_GAP;
  const cells: number[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const item of row) {
    const cell = cells.at(-1);
    if (cell && item.left - right <= gap) cell.push(item.index);
    else cells.push([item.index]);
    right = Math.max(right, item.right);
  }
  return cells;
}
