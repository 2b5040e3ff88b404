import sharp from 'sharp';
import type { ReadPage } from '../contract';
import { orderLines } from '../layout/order-lines';
import { composePage, type LineOfWords, toStoredImage } from './compose-page';
import { dropRules } from './drop-rules';
import { fitToInk } from './fit-to-ink';
import { LINES_LIMITS } from './limits';
import { hasUnreadInk } from './lines/has-unread-ink';
import { loadPpocr } from './lines/load-ppocr';
import { needsLines } from './lines/needs-lines';
import { readLines } from './lines/read-lines';
import { lookAtPage } from './look-at-page';
import { mendMarks } from './mend-marks';
import { mendPostcodes } from './mend-postcodes';
import { orderPlainLines } from './order-plain-lines';
import { partAtGaps } from './part-at-gaps';
import { findStoredScale, type Picture, toPicture } from './picture';
import { preparePage } from './prepare-page';
import { readUpright } from './read-upright';
import { recogniseInItsLanguage } from './recognise-in-its-language';
import { isUnsure, rereadWords } from './reread-words';
import { layLevel } from './straighten-picture';
import { startTimeBudget } from './time-budget';

/**
 * Reads the picture of one page, of any slant and any way up, at about the size that fitToPage gives. Where the plain pass is
 * not sure of its words, or has none where there is print, and the second engine is installed, the page is read again line by
 * line. `originalEdge` is the long edge of the picture as it arrived, where `page` is a copy of another size.
 */
export async function readPicture(
  page: Picture,
  number: number,
  { originalEdge = Math.max(page.width, page.height) }: { originalEdge?: number } = {},
): Promise<ReadPage> {
  const isSpent = startTimeBudget();
  const isOver = () => isSpent(LINES_LIMITS);
  const { level, slants, turn, found } = await readUpright(await preparePage(page), isSpent);
  const plain = await recogniseInItsLanguage(level, found);
  const { language, readIn } = plain;
  const words = plain.lines.flatMap((line) => line.words);
  const isUnsure = needsLines(words) || (await hasUnreadInk({ page: level, words }));
  const ppocr = isUnsure && !isOver() ? await loadPpocr() : null;
  const byLines = ppocr
    ? await readLines({
        page: level,
        findUnprepared: () => layLevel(page, slants, turn),
        plain: plain.lines,
        language: readIn,
        ppocr,
        isOver,
      })
    : null;
  // A page that both engines read line by line has had its second look, and its words are parted as both see them.
  const lines = byLines ? orderAgain(byLines, level) : await lookAgain({ page: level, lines: plain.lines, isOver });
  const flaws = await lookAtPage({ page, slants, turn, originalEdge });
  const image = await toStoredImage(await layLevel(await shrinkToStored(page), slants, turn));
  return composePage({ number, lines, size: level, image, source: 'ocr', notes: { language, flaws } });
}

/** Once more by the ink of the words, since boxes that reach to a rule tear rows apart. What runs up or down the page comes last. */
const orderAgain = ({ lines, tall }: { lines: LineOfWords[]; tall: LineOfWords[] }, page: Picture): LineOfWords[] => [
  ...mendMarks(orderLines({ lines: fitToInk(mendPostcodes(lines), page), size: page })),
  ...tall,
];

/** The plain pass, with a second look at its unsure words where the second engine is installed. */
async function lookAgain(options: { page: Picture; lines: LineOfWords[]; isOver: () => boolean }) {
  const { page } = options;
  const lines = dropRules(orderPlainLines(options.lines, page), page);
  return mendPostcodes(partAtGaps(await rereadUnsure({ ...options, lines }), page));
}

async function rereadUnsure(options: { page: Picture; lines: LineOfWords[]; isOver: () => boolean }) {
  const { lines, isOver } = options;
  if (isOver() || !lines.some(({ words }) => words.some(isUnsure))) return lines;
  const ppocr = await loadPpocr();
  return ppocr ? rereadWords({ ...options, ppocr }) : lines;
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
