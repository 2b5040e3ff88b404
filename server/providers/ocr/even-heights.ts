import type { WordBox } from './contract';

/** Letters with tails and capitals make some words a third higher than their neighbours; more is not the word's own. */
const TOO_TALL = 1.4;
/** Room left above and below the neighbours' own height, for tails and capitals that they happen not to have. */
const ROOM = 0.15;

/**
 * Trims boxes that took in a rule of a table above or below their word: scanners' pages are full of them, and a mark over
 * such a box would cover two lines. A word is too tall when it is so beside the words at its own height, for its width as
 * well: a large figure beside small print has wide letters and keeps its box.
 */
export function evenHeights(words: WordBox[]): WordBox[] {
  const usual = median(words.map(({ h }) => h)) ?? 0;
  return words.map((word) => {
    // Most words end here, so that a page of ten thousand takes no longer than it should.
    if (word.h <= usual * 1.15) return word;
    const neighbours = words.filter((other) => other !== word && standsWithin({ word: other, of: word }));
    const height = median(neighbours.map(({ h }) => h));
    const slimness = median(neighbours.map(measureSlimness));
    if (height === null || slimness === null) return word;
    if (word.h <= height * TOO_TALL || measureSlimness(word) <= slimness * TOO_TALL) return word;
    const top = Math.max(word.y, (median(neighbours.map(({ y }) => y)) ?? word.y) - height * ROOM);
    const lowest = (median(neighbours.map(({ y, h }) => y + h)) ?? word.y + word.h) + height * ROOM;
    return { ...word, y: top, h: Math.min(word.y + word.h, lowest) - top };
  });
}

/** Nearly all of its height lies within the other's: a word of the next line touches it at most. Specks are no words. */
function standsWithin({ word, of }: { word: WordBox; of: WordBox }): boolean {
  const shared = Math.min(word.y + word.h, of.y + of.h) - Math.max(word.y, of.y);
  return shared >= word.h * 0.7 && word.h >= of.h * 0.35;
}

/** Height for the width of a letter. */
const measureSlimness = ({ h, w, start, end }: WordBox): number => (h * (end - start)) / w;

function median(numbers: number[]): number | null {
  const sorted = numbers.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
