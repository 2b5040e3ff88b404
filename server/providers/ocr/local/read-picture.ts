import sharp from 'sharp';
import type { ReadPage } from '../contract';
import { composePage, toStoredImage } from './compose-page';
import { findSlant } from './find-slant';
import { UPSIDE_DOWN_CONFIDENCE } from './limits';
import { findStoredScale, type Picture, toPicture } from './picture';
import { preparePage } from './prepare-page';
import { type Recognised, recognise } from './recognise';
import { recogniseInItsLanguage } from './recognise-in-its-language';
import { straightenPicture, turnPicture } from './straighten-picture';

/** Reads the picture of one page, of any slant and any way up, at about the size that fitToPage gives. */
export async function readPicture(page: Picture, number: number): Promise<ReadPage> {
  const prepared = await preparePage(page);
  const slant = await findSlant(prepared);
  let level = await straightenPicture(prepared, slant);
  let flip = 0;
  // A page on its side was turned right for left half the time; a strip of it tells sooner than the whole.
  if (slant.quarter === 90 && (await recognise(await cutStrip(level))).confidence < UPSIDE_DOWN_CONFIDENCE) {
    flip = 180;
    level = await turnPicture(level, 180);
  }
  let found = await recognise(level);
  if (found.confidence < UPSIDE_DOWN_CONFIDENCE) {
    const turned = await turnPicture(level, 180);
    const again = await recognise(turned);
    if (isBetter(again, found)) {
      flip = 180 - flip;
      level = turned;
      found = again;
    }
  }
  const { lines, language } = await recogniseInItsLanguage(level, found);
  const small = await straightenPicture(await shrinkToStored(page), slant);
  const image = await toStoredImage(await turnPicture(small, flip));
  return composePage({ number, lines, size: level, image, source: 'ocr', notes: { language } });
}

/** About five lines of text. */
const STRIP_HEIGHT = 200;

/** The part of a page with the most ink in it. */
async function cutStrip(page: Picture): Promise<Picture> {
  const height = Math.min(STRIP_HEIGHT, page.height);
  const ink = Array.from({ length: Math.ceil(page.height / height) }, (_, index) => {
    const rows = page.data.subarray(index * height * page.width, (index + 1) * height * page.width);
    return rows.reduce((sum, value) => sum + 255 - value, 0);
  });
  const top = Math.min(ink.indexOf(Math.max(...ink)) * height, page.height - height);
  const strip = sharp(page.data, { raw: page }).extract({ left: 0, top, width: page.width, height });
  return toPicture(strip.toColourspace('b-w'));
}

/** Upside down a page yields as many words, of low confidence; a few good ones by chance must not win over them. */
function isBetter(a: Recognised, b: Recognised): boolean {
  return a.confidence * Math.sqrt(a.wordCount) > b.confidence * Math.sqrt(b.wordCount);
}

/** In colour; straightened afterwards just as the copy that was read, so that word boxes fit both. */
async function shrinkToStored(page: Picture): Promise<Picture> {
  const scale = Math.min(1, findStoredScale(page));
  const size = { width: Math.round(page.width * scale), height: Math.round(page.height * scale) };
  return toPicture(
    sharp(page.data, { raw: page })
      .removeAlpha()
      .resize({ ...size, fit: 'fill' })
      .toColourspace('srgb'),
  );
}
