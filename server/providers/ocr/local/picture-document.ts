import { readFile } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import type { ReadableType } from '../contract';
import { decodeHevc, isWholeHeif } from './decode-hevc';
import { type DecodedPicture, decodePicture } from './decode-picture';
import { LEAST_SHARE, MAX_HEIC_PIXELS, MAX_PICTURE_PIXELS } from './limits';
import type { OpenDocument } from './open-document';
import { readPicture } from './read-picture';
import { ReadingFailure } from './reading-failure';
import { padWebp } from './salvage/pad-webp';

/**
 * Opens a photo or a scan; a TIFF may have many pages. One that ends too early is read as far as it goes. Throws
 * ReadingFailure: too_large, damaged, or unsupported for a HEIC file coded in a way that cannot be decoded here.
 */
export async function openPicture(file: { path: string; contentType: ReadableType }): Promise<OpenDocument> {
  const stored = await readFile(file.path);
  const bytes = file.contentType === 'image/webp' ? padWebp(stored) : stored;
  const metadata = await orDamaged(readMetadata(bytes, file.contentType));
  const isHevc = file.contentType === 'image/heic' && metadata.compression !== 'av1';
  if (metadata.width * metadata.height > (isHevc ? MAX_HEIC_PIXELS : MAX_PICTURE_PIXELS))
    throw new ReadingFailure('too_large');
  const decode = (page: number): Promise<DecodedPicture> =>
    isHevc
      ? decodeHeif(bytes, metadata)
      : decodePicture({ bytes, contentType: file.contentType, page, arrived: stored.length });
  return {
    pageCount: file.contentType === 'image/tiff' ? (metadata.pages ?? 1) : 1,
    // Its header has told how large it is.
    lookThrough: () => undefined,
    close: () => undefined,
    readPage: async (page) => {
      const { picture, missingShare } = await orDamaged(decode(page), page + 1);
      if (1 - missingShare < LEAST_SHARE) throw new ReadingFailure('damaged', page + 1);
      const read = await readPicture(picture, page + 1, {
        originalEdge: Math.max(metadata.width, metadata.height),
      });
      return { ...read, notes: { ...read.notes, missingShare } };
    },
  };
}

/** A whole HEIF file without a picture that libvips finds is a film, or coded in another way. */
async function readMetadata(bytes: Buffer, contentType: ReadableType): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (cause) {
    if (contentType === 'image/heic' && isWholeHeif(bytes)) throw new ReadingFailure('unsupported', null, { cause });
    throw cause;
  }
}

/** Some files name themselves HEIC and hold AV1 pictures, which libvips decodes: it has the second word. */
async function decodeHeif(bytes: Buffer, { pagePrimary, icc }: Metadata): Promise<DecodedPicture> {
  try {
    return { picture: await decodeHevc({ bytes, primary: pagePrimary ?? 0, profile: icc }), missingShare: 0 };
  } catch (cause) {
    try {
      return await decodePicture({ bytes, contentType: 'image/heic', page: 0, arrived: bytes.length });
    } catch {
      throw new ReadingFailure(isWholeHeif(bytes) ? 'unsupported' : 'damaged', null, { cause });
    }
  }
}

/** What libvips and libheif refuse is a fault of the file; a picture past the pixel limit says so. */
async function orDamaged<T>(decoding: Promise<T>, page: number | null = null): Promise<T> {
  try {
    return await decoding;
  } catch (error) {
    if (error instanceof ReadingFailure) throw error;
    const tooLarge = error instanceof Error && /pixel limit/.test(error.message);
    throw new ReadingFailure(tooLarge ? 'too_large' : 'damaged', page, { cause: error });
  }
}
