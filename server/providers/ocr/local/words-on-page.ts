import type { LineOfWords, PlacedWord } from './compose-page';
import type { JudgedChar, PageSource } from './judged-char';
import { toShown } from './page-images';

/** Stripes of a page's height in which words are looked up. */
const STRIPES = 200;

/** Which letters and digits make which word, by where they lie. */
export function findCharsOfWords(
  lines: LineOfWords[],
  chars: JudgedChar[],
  { toFraction }: Pick<PageSource, 'toFraction'>,
): Map<PlacedWord, JudgedChar[]> {
  const stripes = new Map<number, PlacedWord[]>();
  for (const word of lines.flatMap(({ words }) => words)) {
    const last = Math.min(STRIPES, Math.floor(word.box.y1 * STRIPES));
    for (let stripe = Math.max(0, Math.floor(word.box.y0 * STRIPES)); stripe <= last; stripe += 1)
      stripes.set(stripe, [...(stripes.get(stripe) ?? []), word]);
  }
  const found = new Map<PlacedWord, JudgedChar[]>();
  for (const char of chars) {
    if (char.verdict !== 'seen' || !char.box || !/[\p{L}\p{N}]/u.test(char.text)) continue;
    const box = toShown(char.box, toFraction);
    const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
    const word = stripes
      .get(Math.floor(y * STRIPES))
      ?.find((other) => x >= other.box.x0 && x <= other.box.x1 && y >= other.box.y0 && y <= other.box.y1);
    if (word) found.set(word, [...(found.get(word) ?? []), char]);
  }
  return found;
}
