import sharp from 'sharp';
import phash from 'sharp-phash';

/** Enough of a page to tell ink from paper, and to be drawn smaller still. */
const LOOK_WIDTH = 400;
/** A spot this much darker than the paper is ink, of 255. */
const INK = 40;
/** A page with less ink than this share of it is blank but for a number or a stamp: it looks like any other. */
const LEAST_INK = 0.004;

/**
 * What a page looks like, as 64 signs of 0 and 1: pages that look alike differ in few of them. Null for a page on which there is next to
 * nothing. Throws where the file is no picture.
 */
export async function hashPicture(path: string | Buffer): Promise<string | null> {
  const small = sharp(path).flatten({ background: '#ffffff' }).greyscale().resize({ width: LOOK_WIDTH });
  const { data, info } = await small.raw().toBuffer({ resolveWithObject: true });
  if (isBlank(data)) return null;
  const { width, height, channels } = info;
  return phash(data, { raw: { width, height, channels } });
}

function isBlank(pixels: Buffer): boolean {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  let below = 0;
  const paper = counts.findIndex((count) => {
    below += count;
    return below > pixels.length / 2;
  });
  // Light ink on dark paper is ink too.
  const ink = counts.reduce((sum, count, pixel) => sum + (Math.abs(pixel - paper) > INK ? count : 0), 0);
  return ink < pixels.length * LEAST_INK;
}
