import sharp from 'sharp';
import type { ReadPage } from '../contract';
import { composePage, toStoredImage } from './compose-page';
import { findSlant } from './find-slant';
import { STORED_LONG_EDGE, UPSIDE_DOWN_CONFIDENCE } from './limits';
import { type Picture, toPicture } from './picture';
import { preparePage } from './prepare-page';
import { type Recognised, recognise } from './recognise';
import { straightenPicture, turnPicture } from './straighten-picture';

/** Reads the picture of one page, of any slant and any way up, at about the size that fitToPage gives. */
export async function readPicture(page: Picture, number: number): Promise<ReadPage> {
  const prepared = await preparePage(page);
  const slant = await findSlant(prepared);
  let level = await straightenPicture(prepared, slant);
  let found = await recognise(level);
  let flip = 0;
  if (found.confidence < UPSIDE_DOWN_CONFIDENCE) {
    const turned = await turnPicture(level, 180);
    const again = await recognise(turned);
    if (isBetter(again, found)) {
      flip = 180;
      level = turned;
      found = again;
    }
  }
  const small = await straightenPicture(await shrinkToStored(page), slant);
  const image = await toStoredImage(await turnPicture(small, flip));
  return composePage({ number, lines: found.lines, size: level, image, source: 'ocr' });
}

/** Upside down a page yields as many words, of low confidence; a few good ones by chance must not win over them. */
function isBetter(a: Recognised, b: Recognised): boolean {
  return a.confidence * Math.sqrt(a.wordCount) > b.confidence * Math.sqrt(b.wordCount);
}

/** In colour; straightened afterwards just as the copy that was read, so that word boxes fit both. */
async function shrinkToStored(page: Picture): Promise<Picture> {
  const scale = Math.min(1, STORED_LONG_EDGE / Math.max(page.width, page.height));
  const size = { width: Math.round(page.width * scale), height: Math.round(page.height * scale) };
  return toPicture(
    sharp(page.data, { raw: page })
      .removeAlpha()
      .resize({ ...size, fit: 'fill' })
      .toColourspace('srgb'),
  );
}
