import decodeHeic from 'heic-decode';
import sharp from 'sharp';
import { toReadable } from './decode-picture';
import type { Picture } from './picture';

/**
 * Decodes the picture that a HEIC file shows first, which need not be the first in it. The decoder obeys the file's own
 * turns and mirrors; the orientation in its EXIF block says the same once more, and is left alone.
 */
export async function decodeHevc({ bytes, primary }: { bytes: Buffer; primary: number }): Promise<Picture> {
  const images = await decodeHeic.all({ buffer: bytes });
  try {
    const image = images[primary] ?? images[0];
    if (!image) throw new Error('no picture in this HEIC file');
    const { data, width, height } = await image.decode();
    return await toReadable({
      upright: () => sharp(data, { raw: { width, height, channels: 4 } }),
      width,
      height,
      pixelHeight: 1,
      hasAlpha: true,
    });
  } finally {
    images.dispose();
  }
}

/** Whether the boxes that a HEIF file is made of all end within it: else it was cut off. */
export function isWholeHeif(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    // 0: to the end of the file.
    if (size === 0) return true;
    const long = size === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    if (long < 8) return false;
    at += long;
  }
  return at === bytes.length;
}
