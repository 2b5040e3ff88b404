import type { WordBox } from '../contract';
import { groupRows } from '../group-rows';
import { median } from './median';
import type { LayoutBox } from './page-layout';
import type { Segment } from './segment';
import { findSlope } from './slope';

/** Words that stand together on a row, in the page's own pixels. */
export type LayoutCell = Segment & { words: number[] };

/** A word's box reaches from the feet of its letters to their heads, which is less than their font's size. */
const SIZE_OF_WORD = 1.25;

export type PageWords = { words: readonly WordBox[]; text: string; size: { width: number; height: number } };

/** The page's rows as cells, from top to bottom and from left to right. */
export function readLayoutCells({ words, text, size }: PageWords): LayoutCell[] {
  const spots = words.map(({ x, y, w, h }) => ({
    left: x * size.width,
    right: (x + w) * size.width,
    middle: (y + h / 2) * size.height,
    height: h * size.height,
  }));
  const slope = findSlope(spots);
  return groupRows({ words: [...words], ...size })
    .flat()
    .map((indexes) => {
      const own = indexes.flatMap((index) => spots[index] ?? []);
      const [left, right] = [Math.min(...own.map((spot) => spot.left)), Math.max(...own.map((spot) => spot.right))];
      return {
        words: indexes,
        text: indexes.map((index) => readWord({ words, text }, index)).join(' '),
        wordCount: indexes.length,
        first: Math.min(...indexes),
        left,
        right,
        middle: median(own.map((spot) => spot.middle - (slope * (spot.left + spot.right)) / 2)),
        height: median(own.map((spot) => spot.height)) * SIZE_OF_WORD,
      };
    });
}

export function readWord({ words, text }: Pick<PageWords, 'words' | 'text'>, index: number): string {
  return text.slice(words[index]?.start, words[index]?.end);
}

/** Around words, as fractions of the page. */
export function boxOf(indexes: readonly number[], words: readonly WordBox[]): LayoutBox {
  let [x0, y0, x1, y1] = [1, 1, 0, 0];
  for (const index of indexes) {
    const word = words[index];
    if (!word) continue;
    [x0, y0] = [Math.min(x0, word.x), Math.min(y0, word.y)];
    [x1, y1] = [Math.max(x1, word.x + word.w), Math.max(y1, word.y + word.h)];
  }
  return { x: x0, y: y0, w: Math.max(0, x1 - x0), h: Math.max(0, y1 - y0) };
}
