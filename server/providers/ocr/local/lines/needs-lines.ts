import type { PlacedWord } from '../compose-page';

/** Clean pages measure 0.92 to 0.96 on average and have 1 word in 50 below 0.6; on photos and faxes the plain pass misses words from here on. */
const SURE_PAGE = 0.9;
const UNSURE_WORD = 0.6;
const MAX_UNSURE = 0.08;

/** Whether a page that was read in one pass should be read line by line: where the plain pass is not sure of its words. */
export function needsLines(words: PlacedWord[]): boolean {
  if (words.length === 0) return true;
  const sum = words.reduce((total, word) => total + word.confidence, 0);
  const unsure = words.filter((word) => word.confidence < UNSURE_WORD).length;
  return sum / words.length < SURE_PAGE || unsure / words.length > MAX_UNSURE;
}
