import type { WordBox } from '../contract';
import { groupRows } from '../group-rows';
import type { LayoutBox } from './page-layout';
import type { Segment } from './segment';
import { findSlope } from './slope';
import { placeLine } from './word-size';

/** Words that stand together on a row, in the page's own pixels. */
export type LayoutCell = Segment & { words: number[] };

export type PageWords = { words: readonly WordBox[]; text: string; size: { width: number; height: number } };

/** The page's rows as cells, from top to bottom and from left to right. */
export function readLayoutCells({ words, text, size }: PageWords): LayoutCell[] {
  const spots = words.map((word) => {
    const [left, right] = [word.x * size.width, (word.x + word.w) * size.width];
    const [middle, height] = [(word.y + word.h / 2) * size.height, word.h * size.height];
    return { left, right, middle, height, text: text.slice(word.start, word.end) };
  });
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
        ...placeLine(own, slope),
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
