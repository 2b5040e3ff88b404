import { median } from './median';

/** Shares of a font's size: letters like `x` rise so far over their baseline, those like `h` and figures farther, `g` hangs below. */
const LOW = 0.5;
const HIGH = 0.72;
const BELOW = 0.21;
const COMMA = 0.13;

const RISES = /[\p{Lu}\d\p{Sc}bdfhijkltß!?%&/()[\]{}|äöüáéíóúàèìòùâêîôûñ"'’]/u;
const HANGS = /[gjpqyç()[\]{}|@]/;
const HANGS_LESS = /[,;Q]/;
/** Dashes, dots and the like tell nothing of their size. */
const TELLS = /[\p{L}\d]/u;

type Estimate = {
  /** Of the font that the word is set in. */
  size: number;
  /** How far its box's lower edge lies below the baseline. */
  below: number;
};

/** The size of a font from the box around a word's ink; null for a word without a letter or a figure. */
function estimateFont({ text, height }: { text: string; height: number }): Estimate | null {
  if (!TELLS.test(text)) return null;
  const below = HANGS.test(text) ? BELOW : HANGS_LESS.test(text) ? COMMA : 0;
  const size = height / ((RISES.test(text) ? HIGH : LOW) + below);
  return { size, below: below * size };
}

/** A word's box around its ink, in one unit both ways; `middle` is its own. */
type InkedWord = { text: string; left: number; right: number; middle: number; height: number };

/**
 * Of words that stand together on a line: their font's size as `height`, and as `middle` their baseline as it would be on a
 * level page. Signs alone stand where they stand.
 */
export function placeLine(words: readonly InkedWord[], slope: number): { middle: number; height: number } {
  const fall = (word: InkedWord) => (slope * (word.left + word.right)) / 2;
  const telling = words.flatMap((word) => {
    const font = estimateFont(word);
    return font ? [{ size: font.size, base: word.middle + word.height / 2 - font.below - fall(word) }] : [];
  });
  if (telling.length > 0)
    return { middle: median(telling.map(({ base }) => base)), height: median(telling.map(({ size }) => size)) };
  const heights = median(words.map((word) => word.height));
  return { middle: median(words.map((word) => word.middle - fall(word))) + heights / 2, height: heights };
}
