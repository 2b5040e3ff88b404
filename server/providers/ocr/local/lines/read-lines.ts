import sharp from 'sharp';
import type { Language } from '../../language/languages';
import { orderLines } from '../../layout/order-lines';
import type { LineOfWords, PlacedWord } from '../compose-page';
import { type Picture, toPicture } from '../picture';
import { recognise } from '../recognise';
import { cropLine } from './crop-line';
import { detectLines } from './detect-lines';
import type { Ppocr } from './load-ppocr';
import { type LineWord, meanConfidence, mergeReadings, SURE_LINE } from './merge-readings';
import { readCrops, UNREAD } from './read-crops';
import { shareWords } from './share-words';
import { type DetectedLine, heightAt } from './trace-lines';

/** A line reads best at about this height; enlarging further only enlarges the blur. */
const CROP_HEIGHT = 48;
const MAX_ENLARGEMENT = 3;
/** White around a line, without which its outer letters are lost. */
const MARGIN = { top: 6, bottom: 6, left: 10, right: 10 };
/** A line takes 20 to 60 ms; the densest pages have 200 pieces of lines. */
const MAX_LINES = 300;
/** Words of the plain pass that cover less of a line have missed some of it. */
const COVERED = 0.75;
/** Text that is so much higher than wide runs down the page; the plain pass reads it or nobody. */
const MAX_STEEPNESS = 2.5;
/** The detector misses single letters and figures; surer than this, the plain pass may add them. */
const SURE_WORD = 0.7;

/**
 * Reads a level page line by line. `plain` is what the plain pass read: lines that it is sure of stay as they are, the others
 * are cut out and read again by both engines.
 */
export async function readLines(options: {
  page: Picture;
  plain: LineOfWords[];
  /** Whose data the plain engine reads lines with. */
  language: Language;
  ppocr: Ppocr;
  /** Whether the page has taken all of its time: then no further line is begun. */
  isOver: () => boolean;
}): Promise<LineOfWords[]> {
  const { page, language, ppocr, isOver } = options;
  const lines = (await detectLines(page, ppocr))
    .filter((line) => line.height < (line.right - line.left) * MAX_STEEPNESS)
    .slice(0, MAX_LINES);
  const { within, elsewhere } = shareWords({ words: options.plain.flatMap((line) => line.words), lines, size: page });
  const found: PlacedWord[][] = [];
  const unsure: { line: DetectedLine; crop: Picture; words: LineWord[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const words = within[index] ?? [];
    if (isSure(words, line, page) || isOver()) {
      found.push(words);
      continue;
    }
    const crop = cropLine(page, line);
    const again = await readCrop(crop, language);
    if (meanConfidence(again) >= SURE_LINE) found.push(placeWords(again, line, page));
    else unsure.push({ line, crop, words: again });
  }
  const crops = unsure.map(({ crop }) => crop);
  const second = await readCrops(crops, ppocr, isOver);
  for (const [index, { line, words }] of unsure.entries())
    found.push(placeWords(mergeReadings({ plain: words, second: second[index] ?? UNREAD }), line, page));
  const added = elsewhere.filter((word) => word.confidence >= SURE_WORD);
  const pieces = [...found.filter((words) => words.length > 0), ...added.map((word) => [word])];
  return orderLines({ lines: pieces.map((words) => ({ words, endsParagraph: false })), size: page });
}

function isSure(words: PlacedWord[], line: DetectedLine, page: Picture): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || meanConfidence(words) < SURE_LINE) return false;
  return (last.box.x1 - first.box.x0) * page.width >= (line.right - line.left) * COVERED;
}

/** Reads a crop with the plain engine, as one line. */
async function readCrop(crop: Picture, language: Language): Promise<LineWord[]> {
  const scale = Math.min(MAX_ENLARGEMENT, CROP_HEIGHT / crop.height);
  const width = Math.max(1, Math.round(crop.width * scale));
  const height = Math.max(1, Math.round(crop.height * scale));
  const scaled = sharp(crop.data, { raw: crop }).resize(width, height, { fit: 'fill' });
  const padded = await toPicture(scaled.extend({ ...MARGIN, background: 'white' }).toColourspace('b-w'));
  const { lines } = await recognise(padded, 'line', language);
  const across = (x: number) => Math.min(1, Math.max(0, (x * padded.width - MARGIN.left) / width));
  const down = (y: number) => Math.min(1, Math.max(0, (y * padded.height - MARGIN.top) / height));
  return lines
    .flatMap((line) => line.words)
    .map(({ text, confidence, box }) => {
      return { text, confidence, x0: across(box.x0), x1: across(box.x1), y0: down(box.y0), y1: down(box.y1) };
    });
}

/** From shares of a line's crop to fractions of the page, along the line's slope and bend. */
function placeWords(words: LineWord[], line: DetectedLine, page: Picture): PlacedWord[] {
  const left = Math.max(0, line.left);
  const width = Math.min(page.width, line.right) - left;
  return words.map(({ text, confidence, x0, x1, y0, y1 }) => {
    const top = heightAt(line.middle, left + ((x0 + x1) / 2) * width) - line.height / 2;
    const box = {
      x0: (left + x0 * width) / page.width,
      x1: (left + x1 * width) / page.width,
      y0: (top + y0 * line.height) / page.height,
      y1: (top + y1 * line.height) / page.height,
    };
    return { text, confidence, box };
  });
}
