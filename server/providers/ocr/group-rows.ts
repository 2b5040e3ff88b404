import type { WordBox } from './contract';

/** A word space is about a third of a letter's height, in typewriter faces up to one; table columns stand farther apart. */
const CELL_GAP = 1.3;

type Item = { index: number; left: number; right: number; middle: number; height: number };

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
  }));
  const usual = median(items.map((item) => item.height));
  const rows: Item[][] = [];
  for (const item of [...items].sort((a, b) => a.middle - b.middle)) {
    const row = rows.at(-1);
    const middle = row && row.reduce((sum, other) => sum + other.middle, 0) / row.length;
    // Half a line's height: a comma's or a hyphen's own middle lies up to that far from its neighbours'.
    if (row && middle !== undefined && item.middle - middle < usual / 2) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => splitCells(row.sort((a, b) => a.left - b.left)));
}

function splitCells(row: Item[]): number[][] {
  const gap = median(row.map((item) => item.height)) * CELL_GAP;
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

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
