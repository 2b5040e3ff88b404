import type { PlacedWord } from '../compose-page';

/**
 * Clean pages measure 0.93 to 0.96 on average, with 1 word in 35 below 0.6 at most. One that was read less surely has lost
 * words or whole lines.
 */
const SURE_PAGE = 0.92;
const UNSURE_WORD = 0.6;
const MAX_UNSURE = 0.05;

/** Whether a page that was read in one pass should be read line by line: where the plain pass is not sure of its words. */
export function needsLines(words: PlacedWord[]): boolean {
  if (words.length === 0) return true;
  const sum = words.reduce((total, word) => total + word.confidence, 0);
  const unsure = words.filter((word) => word.confidence < UNSURE_WORD).length;
  return sum / words.length < SURE_PAGE || unsure / words.length > MAX_UNSURE;
}
