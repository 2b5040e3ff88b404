import sharp from 'sharp';
import type { PlacedWord } from '../compose-page';
import { DARK, findLinesOfShapes, type Ink } from '../letter-lines';
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
/** Light shapes on a dark ground, of which a photo has some too: a word, or a short one and a number. */
const MIN_LIGHT_IN_LINE = 5;
/** A banner's ground, seen from so far, in pixels, that its letters blur into it. Paper with print on it stays lighter. */
const FAR = 10;
const DARK_GROUND = 90;

/**
 * Whether a prepared, level page shows what looks like letters where no word was read. The plain pass may be sure of every word
 * that it has and still have lost a whole column, as of amounts in a table that was photographed aslant, or the small print of a banner.
 */
export async function hasUnreadInk({ page, words }: { page: Picture; words: PlacedWord[] }): Promise<boolean> {
  const scale = Math.min(1, SMALL_LONG_EDGE / Math.max(page.width, page.height));
  const [width, height] = [Math.ceil(page.width * scale), Math.ceil(page.height * scale)];
  const small = await toPicture(
    sharp(page.data, { raw: page }).resize({ width, height, fit: 'fill' }).toColourspace('b-w'),
  );
  const dark = findLinesOfShapes(
    clearWords(
      markInk(small, (level) => level < INK),
      words,
    ),
  );
  const shapes = dark.filter(({ count }) => count >= MIN_IN_LINE).reduce((sum, { count }) => sum + count, 0);
  if (shapes >= MIN_SHAPES) return true;
  const { data: ground } = await toPicture(sharp(small.data, { raw: small }).blur(FAR).toColourspace('b-w'));
  if (!ground.some((level) => level < DARK_GROUND)) return false;
  const light = markInk(small, (level, at) => level >= INK && (ground[at] ?? 255) < DARK_GROUND);
  return findLinesOfShapes(clearWords(light, words)).some(({ count }) => count >= MIN_LIGHT_IN_LINE);
}

function markInk({ data, width, height }: Picture, isInk: (level: number, at: number) => boolean): Ink {
  const marked = new Uint8Array(width * height);
  data.forEach((level, at) => {
    if (isInk(level, at)) marked[at] = DARK;
  });
  return { data: marked, width, height };
}

/** Takes off, in place, what was read. */
function clearWords(ink: Ink, words: PlacedWord[]): Ink {
  const { data, width, height } = ink;
  for (const { box } of words) {
    const [left, right] = [Math.max(0, Math.floor(box.x0 * width) - MARGIN), Math.ceil(box.x1 * width) + MARGIN];
    const [top, bottom] = [Math.max(0, Math.floor(box.y0 * height) - MARGIN), Math.ceil(box.y1 * height) + MARGIN];
    for (let y = top; y < Math.min(height, bottom); y += 1)
      data.fill(0, y * width + left, y * width + Math.min(width, right));
  }
  return ink;
}
