import sharp from 'sharp';
import type { PlacedWord } from '../compose-page';
import { DARK, findLinesOfShapes } from '../letter-lines';
import { type Picture, toPicture } from '../picture';

/** Letters of 5 points are 5 pixels high at this size of A4, and a look takes some hundredths of a second. */
const SMALL_LONG_EDGE = 1170;
/** Darker is ink, on a page whose light is evened and contrast stretched. */
const INK = 128;
/** Around a word's box, in pixels: edges of its letters that were rounded away. */
const MARGIN = 2;
/** Fewer shapes side by side are a mark, a tick or a speck. */
const MIN_IN_LINE = 3;
/** One amount with pence, or two short figures. */
const MIN_SHAPES = 4;

/**
 * Whether a prepared, level page shows what looks like letters where no word was read. The plain pass may be sure of every word
 * that it has and still have lost a whole column, as of amounts in a table that was photographed aslant.
 */
export async function hasUnreadInk({ page, words }: { page: Picture; words: PlacedWord[] }): Promise<boolean> {
  const scale = Math.min(1, SMALL_LONG_EDGE / Math.max(page.width, page.height));
  const [width, height] = [Math.ceil(page.width * scale), Math.ceil(page.height * scale)];
  const small = await toPicture(
    sharp(page.data, { raw: page }).resize({ width, height, fit: 'fill' }).toColourspace('b-w'),
  );
  const data = new Uint8Array(width * height);
  small.data.forEach((level, at) => {
    if (level < INK) data[at] = DARK;
  });
  for (const { box } of words) {
    const [left, right] = [Math.max(0, Math.floor(box.x0 * width) - MARGIN), Math.ceil(box.x1 * width) + MARGIN];
    const [top, bottom] = [Math.max(0, Math.floor(box.y0 * height) - MARGIN), Math.ceil(box.y1 * height) + MARGIN];
    for (let y = top; y < Math.min(height, bottom); y += 1)
      data.fill(0, y * width + left, y * width + Math.min(width, right));
  }
  const lines = findLinesOfShapes({ data, width, height }).filter(({ count }) => count >= MIN_IN_LINE);
  return lines.reduce((sum, { count }) => sum + count, 0) >= MIN_SHAPES;
}
