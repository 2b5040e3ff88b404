import sharp from 'sharp';
import { MAX_PICTURE_PIXELS } from '../limits';

export type GreyRows = { data: Buffer; width: number; height: number };

/** Decodes whatever can be, at full size, to compare two versions of one file row by row; null where nothing decodes. */
export async function decodeGrey(bytes: Buffer): Promise<GreyRows | null> {
  try {
    const pipeline = sharp(bytes, { failOn: 'none', limitInputPixels: MAX_PICTURE_PIXELS });
    const { data, info } = await pipeline
      .removeAlpha()
      .toColourspace('b-w')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch {
    // That it does not decode is the answer.
    return null;
  }
}

/** The first and the last row that differ between two versions; null where none does, or where their sizes do. */
export function findChangedRows(one: GreyRows, other: GreyRows): { first: number; last: number } | null {
  if (one.width !== other.width || one.height !== other.height) return null;
  let first: number | null = null;
  let last = 0;
  for (let y = 0; y < one.height; y += 1) {
    const [start, end] = [y * one.width, (y + 1) * one.width];
    if (one.data.subarray(start, end).equals(other.data.subarray(start, end))) continue;
    first ??= y;
    last = y;
  }
  return first === null ? null : { first, last };
}
