import type { Sharp } from 'sharp';
import * as limits from './limits';

/** A decoded picture in memory, rows from the top, 8 bits a channel: 1 grey, 3 RGB, 4 RGB and one unused. */
export type Picture = { data: Buffer; width: number; height: number; channels: 1 | 3 | 4 };

/** Runs a sharp pipeline to its end, into memory. */
export async function toPicture(pipeline: Sharp): Promise<Picture> {
  const { data, info } = await pipeline.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels as Picture['channels'] };
}

/**
 * The size at which a page is read: its long edge as of A4 at 200 dpi. A till receipt, long and narrow, keeps a readable
 * width instead, within the limit of pixels.
 */
export function fitToPage({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  const wanted = Math.max(limits.PAGE_LONG_EDGE / long, Math.min(1, limits.PAGE_SHORT_EDGE / short));
  const scale = Math.min(wanted, limits.MAX_ENLARGEMENT, Math.sqrt(limits.MAX_PAGE_PIXELS / (width * height)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The scale at which a page's picture is stored. */
export function findStoredScale({ width, height }: { width: number; height: number }): number {
  const long = Math.max(width, height);
  const wanted = Math.max(limits.STORED_LONG_EDGE / long, limits.STORED_SHORT_EDGE / Math.min(width, height));
  return Math.min(wanted, limits.STORED_LONGEST_EDGE / long);
}
