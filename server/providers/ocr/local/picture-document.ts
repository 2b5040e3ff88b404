import { readFile } from 'node:fs/promises';
import decodeHeic from 'heic-decode';
import sharp, { type Sharp } from 'sharp';
import type { ReadableType } from '../contract';
import { MAX_HEIC_PIXELS, MAX_PICTURE_PIXELS } from './limits';
import type { OpenDocument } from './open-document';
import { fitToPage, type Picture, toPicture } from './picture';
import { readPicture } from './read-picture';
import { ReadingFailure } from './reading-failure';

// One child runs on each core: threads within would only take turns. No page is decoded twice: a cache would only hold memory.
sharp.concurrency(1);
sharp.cache(false);

/** Opens a photo or a scan; a TIFF may have many pages. Throws ReadingFailure: too_large or damaged. */
export async function openPicture(file: { path: string; contentType: ReadableType }): Promise<OpenDocument> {
  const bytes = await readFile(file.path);
  const metadata = await orDamaged(sharp(bytes, { limitInputPixels: false }).metadata());
  const isHevc = file.contentType === 'image/heic' && metadata.compression !== 'av1';
  if (metadata.width * metadata.height > (isHevc ? MAX_HEIC_PIXELS : MAX_PICTURE_PIXELS))
    throw new ReadingFailure('too_large');
  return {
    pageCount: file.contentType === 'image/tiff' ? (metadata.pages ?? 1) : 1,
    close: () => undefined,
    readPage: async (page) =>
      readPicture(await orDamaged(isHevc ? decodeHevc(bytes) : decode(bytes, page), page + 1), page + 1),
  };
}

async function decode(bytes: Buffer, page: number): Promise<Picture> {
  const open = () => sharp(bytes, { page, limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'error' });
  const { autoOrient } = await open().metadata();
  return toReadablePicture(open().autoOrient(), autoOrient);
}

async function decodeHevc(bytes: Buffer): Promise<Picture> {
  const { data, width, height } = await decodeHeic({ buffer: bytes });
  return toReadablePicture(sharp(data, { raw: { width, height, channels: 4 } }), { width, height });
}

/** In colour, on white, at the size at which pages are read. */
function toReadablePicture(upright: Sharp, size: { width: number; height: number }): Promise<Picture> {
  return toPicture(
    upright
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .resize({ ...fitToPage(size), fit: 'fill' }),
  );
}

/** What libvips and libheif refuse is a fault of the file; a picture past the pixel limit says so. */
async function orDamaged<T>(decoding: Promise<T>, page: number | null = null): Promise<T> {
  try {
    return await decoding;
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit/.test(error.message);
    throw new ReadingFailure(tooLarge ? 'too_large' : 'damaged', page, { cause: error });
  }
}
