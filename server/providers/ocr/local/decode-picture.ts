import sharp, { type Sharp } from 'sharp';
import type { ReadableType } from '../contract';
import { chooseBackground } from './choose-background';
import { MAX_PICTURE_PIXELS } from './limits';
import { fitToPage, type Picture, toPicture } from './picture';
import { findPixelHeight } from './pixel-shape';
import { paintMissing } from './salvage/paint-missing';
import { salvagePicture } from './salvage/salvage-picture';
import type { Salvaged } from './salvage/salvaged';

// One child runs on each core: threads within would only take turns. No page is decoded twice: a cache would only hold memory.
sharp.concurrency(1);
sharp.cache(false);

/** A page as a person sees it: upright, its pixels square, in sRGB on an even ground. `missingShare` as in PageNotes. */
export type DecodedPicture = { picture: Picture; missingShare: number };

export type PictureFile = {
  bytes: Buffer;
  contentType: ReadableType;
  /** From 0. */
  page: number;
  /** Bytes that came; fewer than there are where a WebP was padded. */
  arrived: number;
};

/**
 * Decodes a picture with libvips; one that ends too early as far as it goes. Rejects with what libvips says of a file that
 * is damaged in another way.
 */
export async function decodePicture(file: PictureFile): Promise<DecodedPicture> {
  if (file.arrived < file.bytes.length) return decodeSalvaged(file, await salvagePicture(file));
  try {
    // Of a JPEG, data that break off within the picture are worth no more than a warning to libvips.
    const failOn = file.contentType === 'image/jpeg' ? 'warning' : 'error';
    return { picture: await decode(file, failOn), missingShare: 0 };
  } catch (error) {
    const salvaged = await salvagePicture(file);
    if (!salvaged) throw error;
    return decodeSalvaged(file, salvaged);
  }
}

async function decodeSalvaged(file: PictureFile, salvaged: Salvaged | null): Promise<DecodedPicture> {
  if (!salvaged) throw new Error('nothing of this picture can be decoded');
  const picture = await decode({ ...file, bytes: salvaged.bytes }, 'none');
  const { orientation } = await sharp(salvaged.bytes, { failOn: 'none' }).metadata();
  paintMissing({ picture, rows: salvaged.rows, orientation: orientation ?? 1 });
  return { picture, missingShare: salvaged.missingShare };
}

async function decode(
  { bytes, contentType, page }: PictureFile,
  failOn: 'warning' | 'error' | 'none',
): Promise<Picture> {
  const open = () => sharp(bytes, { page, limitInputPixels: MAX_PICTURE_PIXELS, failOn });
  const { autoOrient, orientation, hasAlpha, exif } = await open().metadata();
  const pixelHeight = findPixelHeight({ bytes, contentType, page, exif });
  return toReadable({
    upright: () => open().autoOrient(),
    ...autoOrient,
    // Orientations from 5 lay the picture on its side, and its pixels with it.
    pixelHeight: (orientation ?? 1) >= 5 ? 1 / pixelHeight : pixelHeight,
    hasAlpha,
  });
}

/** In colour, on one ground, with square pixels, at the size at which pages are read. */
export async function toReadable(source: {
  upright: () => Sharp;
  width: number;
  height: number;
  pixelHeight: number;
  hasAlpha: boolean;
}): Promise<Picture> {
  const { upright, hasAlpha } = source;
  const background = hasAlpha ? await chooseBackground(upright()) : 'white';
  return toPicture(
    upright()
      .flatten({ background })
      .toColourspace('srgb')
      .resize({ ...fitToPage(squarePixels(source)), fit: 'fill' }),
  );
}

/** Grows the shorter sides of the pixels: no detail is lost. */
function squarePixels({ width, height, pixelHeight }: { width: number; height: number; pixelHeight: number }) {
  return pixelHeight >= 1 ? { width, height: height * pixelHeight } : { width: width / pixelHeight, height };
}
