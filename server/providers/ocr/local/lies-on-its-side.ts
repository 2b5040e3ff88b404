import type { LineOfWords } from './compose-page';

/** Fewer words do not tell how a page lies. */
const MIN_WORDS = 3;
/** Shorter words, as "I" and "11", may well be taller than wide. */
const MIN_LETTERS = 4;

/** Whether most of a page's longer words run down it. */
export function liesOnItsSide(lines: LineOfWords[], size: { width: number; height: number }): boolean {
  const words = lines.flatMap((line) => line.words).filter((word) => word.text.length >= MIN_LETTERS);
  const tall = words.filter(({ box }) => (box.y1 - box.y0) * size.height > (box.x1 - box.x0) * size.width);
  return words.length >= MIN_WORDS && tall.length > words.length / 2;
}
