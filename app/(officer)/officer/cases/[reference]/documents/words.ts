import type { Box } from '@/app/ui/page-boxes';

/** A word of a page: UTF-16 offsets into its text, `end` exclusive, and where it stands. */
export type Word = Box & { start: number; end: number };

export type Span = { start: number; end: number };

/** The words of a page that has no boxes, in the rows and columns of its text. Only their order on the page is true. */
export function layOutText(text: string): Word[] {
  return text.split('\n').flatMap((line, row, lines) => {
    const lineStart = lines.slice(0, row).reduce((sum, { length }) => sum + length + 1, 0);
    return Array.from(line.matchAll(/\S+/g), (match) => ({
      start: lineStart + match.index,
      end: lineStart + match.index + match[0].length,
      x: match.index,
      y: row,
      w: match[0].length,
      h: 1,
    }));
  });
}

/** The word under a point, with a little air around it; null between the words. */
export function findWordAt({ words, x, y }: { words: readonly Word[]; x: number; y: number }): Word | null {
  return (
    words.find((word) => {
      const air = word.h / 4;
      return x >= word.x - air && x <= word.x + word.w + air && y >= word.y - air && y <= word.y + word.h + air;
    }) ?? null
  );
}

/** How far above or below a line still is between its words and the next one's, in heights of a word. */
const LINE_AIR = 0.6;
/** How far beside the ends of a line somebody who wants all of it begins, in heights of a word. */
const END_AIR = 1;
/** How far from the next word of its line a place still belongs to the line; further is the room between columns. */
const BETWEEN_AIR = 4;

/**
 * The word that a drag from this point begins with: the one under it, else the nearest where the point lies between words or at the
 * end of a line; null in the margins and other empty places, from where a drag moves the page.
 */
export function findFirstWord({ words, x, y }: { words: readonly Word[]; x: number; y: number }): Word | null {
  const under = findWordAt({ words, x, y });
  if (under) return under;
  const besides = words.filter((word) => gapTo(y, word.y, word.h) <= word.h * LINE_AIR);
  const isBetween = besides.some((word) => word.x <= x) && besides.some((word) => word.x + word.w >= x);
  const air = isBetween ? BETWEEN_AIR : END_AIR;
  const near = besides.filter((word) => gapTo(x, word.x, word.w) <= word.h * air);
  return smallest(near, (word) => Math.hypot(gapTo(x, word.x, word.w), gapTo(y, word.y, word.h)));
}

const gapTo = (at: number, start: number, length: number) => Math.max(start - at, 0, at - start - length);

/** The word that a drag to this point means: of the nearest line the nearest one; null on a page without words. */
export function findNearestWord({ words, x, y }: { words: readonly Word[]; x: number; y: number }): Word | null {
  const onLine = smallest(words, (word) => Math.abs(centre(word) - y));
  if (!onLine) return null;
  return smallest(words.filter(onLineOf(onLine)), (word) => gapTo(x, word.x, word.w));
}

/** From the start of the one to the end of the other, whichever comes first in the text. */
export const spanWords = (anchor: Span, head: Span): Span => ({
  start: Math.min(anchor.start, head.start),
  end: Math.max(anchor.end, head.end),
});

export const wordsWithin = ({ words, span }: { words: readonly Word[]; span: Span }) =>
  words.filter((word) => word.start < span.end && word.end > span.start);

const centre = ({ y, h }: Word) => y + h / 2;
const onLineOf = (word: Word) => (other: Word) => Math.abs(centre(other) - centre(word)) < word.h * 0.6;

export type CaretMove = 'left' | 'right' | 'up' | 'down' | 'line-start' | 'line-end' | 'page-start' | 'page-end';

/** Where the caret goes from a word; the word itself at the edge of the page. `words` in reading order. */
export function moveCaret({ words, at, move }: { words: readonly Word[]; at: Word; move: CaretMove }): Word {
  const index = words.findIndex(({ start }) => start === at.start);
  switch (move) {
    case 'left':
      return words[index - 1] ?? at;
    case 'right':
      return words[index + 1] ?? at;
    case 'page-start':
      return words[0] ?? at;
    case 'page-end':
      return words.at(-1) ?? at;
    case 'line-start':
      return leftmost(words.filter(onLineOf(at))) ?? at;
    case 'line-end':
      return leftmost(words.filter(onLineOf(at)), -1) ?? at;
    case 'up':
      return findOnNextLine({ words, at, direction: -1 }) ?? at;
    case 'down':
      return findOnNextLine({ words, at, direction: 1 }) ?? at;
  }
}

/** Of the nearest line above or below, the word nearest in the other direction. */
function findOnNextLine({
  words,
  at,
  direction,
}: {
  words: readonly Word[];
  at: Word;
  direction: 1 | -1;
}): Word | null {
  const gap = (word: Word) => (centre(word) - centre(at)) * direction;
  const beyond = words.filter((word) => gap(word) >= at.h * 0.6);
  const nearest = smallest(beyond, gap);
  if (!nearest) return null;
  const middle = at.x + at.w / 2;
  return smallest(beyond.filter(onLineOf(nearest)), (word) => gapTo(middle, word.x, word.w));
}

const leftmost = (words: readonly Word[], sign: 1 | -1 = 1) => smallest(words, ({ x }) => x * sign);

function smallest(words: readonly Word[], measure: (word: Word) => number): Word | null {
  let best: Word | null = null;
  for (const word of words) if (!best || measure(word) < measure(best)) best = word;
  return best;
}
