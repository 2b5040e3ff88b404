import type { ReadPage } from '../../../server/providers/ocr/contract';

/** Shorter words can be taller than wide when they stand upright: "I", "1:". */
const TELLING_LETTERS = 4;
const TELLING_SHARE = 1 / 3;

/** Whether a page was left lying on its side: more than a third of its words are words of four letters that stand on end. */
export function isSideways({ words, image }: Pick<ReadPage, 'words' | 'image'>): boolean {
  const standing = words.filter(
    ({ start, end, w, h }) => end - start >= TELLING_LETTERS && h * image.height > w * image.width,
  );
  return standing.length > words.length * TELLING_SHARE;
}
