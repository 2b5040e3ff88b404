import sharp from 'sharp';
import type { ReadPage } from '../contract';
import { composePage, toStoredImage } from './compose-page';
import { findSlant } from './find-slant';
import { STORED_LONG_EDGE, UPSIDE_DOWN_CONFIDENCE } from './limits';
import { type Picture, toPicture } from './picture';
import { preparePage } from './prepare-page';
import { type Recognised, recognise } from './recognise';

/** Reads the picture of one page, of any slant and any way up, at about the size that fitToPage gives. */
export async function readPicture(page: Picture, number: number): Promise<ReadPage> {
  const prepared = await preparePage(page);
  const { quarter, degrees } = await findSlant(prepared);
  let turn = quarter + degrees;
  let level = await turnPicture(prepared, turn);
  let found = await recognise(level);
  if (found.confidence < UPSIDE_DOWN_CONFIDENCE) {
    const turned = await turnPicture(level, 180);
    const again = await recognise(turned);
    if (isBetter(again, found)) {
      turn += 180;
      level = turned;
      found = again;
    }
  }
  const image = await drawStoredImage(page, turn);
  return composePage({ number, lines: found.lines, size: level, image, source: 'ocr' });
}

/** Upside down a page yields as many words, of low confidence; a few good ones by chance must not win over them. */
function isBetter(a: Recognised, b: Recognised): boolean {
  return a.confidence * Math.sqrt(a.wordCount) > b.confidence * Math.sqrt(b.wordCount);
}

/** Turns to the right on white; the canvas grows to hold the corners. */
async function turnPicture(page: Picture, degrees: number): Promise<Picture> {
  if (degrees === 0) return page;
  return toPicture(sharp(page.data, { raw: page }).rotate(degrees, { background: 'white' }).toColourspace('b-w'));
}

/** The page in colour, turned just as the one that was read, so that word boxes fit both. */
async function drawStoredImage(page: Picture, degrees: number): Promise<ReadPage['image']> {
  const scale = Math.min(1, STORED_LONG_EDGE / Math.max(page.width, page.height));
  const size = { width: Math.round(page.width * scale), height: Math.round(page.height * scale) };
  const small = await toPicture(
    sharp(page.data, { raw: page })
      .removeAlpha()
      .resize({ ...size, fit: 'fill' }),
  );
  const turned = sharp(small.data, { raw: small }).rotate(degrees, { background: 'white' });
  return toStoredImage(turned, size);
}
