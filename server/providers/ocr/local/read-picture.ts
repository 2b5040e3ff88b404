import sharp from 'sharp';
import type { ReadPage } from '../contract';
import { composePage, toStoredImage } from './compose-page';
import { LINES_LIMITS } from './limits';
import { hasUnreadInk } from './lines/has-unread-ink';
import { loadPpocr } from './lines/load-ppocr';
import { needsLines } from './lines/needs-lines';
import { readLines } from './lines/read-lines';
import { orderPlainLines } from './order-plain-lines';
import { findStoredScale, type Picture, toPicture } from './picture';
import { preparePage } from './prepare-page';
import { readUpright } from './read-upright';
import { recogniseInItsLanguage } from './recognise-in-its-language';
import { layLevel } from './straighten-picture';
import { startTimeBudget } from './time-budget';

/**
 * Reads the picture of one page, of any slant and any way up, at about the size that fitToPage gives. Where the plain pass is
 * not sure of its words, or has none where there is print, and the second engine is installed, the page is read again line by
 * line.
 */
export async function readPicture(page: Picture, number: number): Promise<ReadPage> {
  const isSpent = startTimeBudget();
  const isOver = () => isSpent(LINES_LIMITS);
  const { level, slants, turn, found } = await readUpright(await preparePage(page), isSpent);
  const plain = await recogniseInItsLanguage(level, found);
  const { language, readIn } = plain;
  const words = plain.lines.flatMap((line) => line.words);
  const isUnsure = needsLines(words) || (await hasUnreadInk({ page: level, words }));
  const ppocr = isUnsure && !isOver() ? await loadPpocr() : null;
  const lines = ppocr
    ? await readLines({
        page: level,
        findUnprepared: () => layLevel(page, slants, turn),
        plain: plain.lines,
        language: readIn,
        ppocr,
        isOver,
      })
    : orderPlainLines(plain.lines, level);
  const image = await toStoredImage(await layLevel(await shrinkToStored(page), slants, turn));
  return composePage({ number, lines, size: level, image, source: 'ocr', notes: { language } });
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
