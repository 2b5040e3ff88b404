import decodeHeic from 'heic-decode';
import sharp from 'sharp';
import { toReadable } from './decode-picture';
import { type Picture, toPicture } from './picture';
import { attachProfile } from './png-chunk';

/**
 * Decodes the picture that a HEIC file shows first, which need not be the first in it. The decoder obeys the file's own
 * turns and mirrors; the orientation in its EXIF block says the same once more, and is left alone. `profile` is what the
 * file's colours are meant in.
 */
export async function decodeHevc(file: { bytes: Buffer; primary: number; profile?: Buffer }): Promise<Picture> {
  const images = await decodeHeic.all({ buffer: file.bytes });
  try {
    const image = images[file.primary] ?? images[0];
    if (!image) throw new Error('no picture in this HEIC file');
    const { data, width, height } = await image.decode();
    const picture = await toReadable({
      upright: () => sharp(data, { raw: { width, height, channels: 4 } }),
      width,
      height,
      pixelHeight: 1,
      hasAlpha: true,
    });
    return file.profile ? await toSrgb(picture, file.profile) : picture;
  } finally {
    images.dispose();
  }
}

/** The decoder answers numbers and leaves out what they mean; libvips converts where it finds a profile in a file. */
async function toSrgb(picture: Picture, profile: Buffer): Promise<Picture> {
  const png = await sharp(picture.data, { raw: picture }).png({ compressionLevel: 0 }).toBuffer();
  return toPicture(sharp(attachProfile(png, profile)).toColourspace('srgb'));
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
