import sharp from 'sharp';
import type { Language } from '../../language/languages';
import { orderLines } from '../../layout/order-lines';
import { measureShare } from '../boxes';
import type { LineOfWords, PlacedWord } from '../compose-page';
import { type Picture, toPicture } from '../picture';
import { recognise } from '../recognise';
import { cropLine } from './crop-line';
import { detectLines } from './detect-lines';
import { loadKnownWords } from './known-words';
import type { Ppocr } from './load-ppocr';
import { readCrops, UNREAD } from './read-crops';
import { readTallLines } from './read-tall-lines';
import { hasSameLetters, type LineReadings, settleWords } from './settle-words';
import { shareWords } from './share-words';
import type { LineWord } from './spell-readings';
import { type DetectedLine, heightAt } from './trace-lines';

/** A line reads best at about this height; enlarging further only enlarges the blur. */
const CROP_HEIGHT = 48;
const MAX_ENLARGEMENT = 3;
/** White around a line, without which its outer letters are lost. */
const MARGIN = { top: 6, bottom: 6, left: 10, right: 10 };
/** A line takes 20 to 60 ms; the densest pages have 200 pieces of lines. */
const MAX_LINES = 300;
/** Text that is so much higher than wide runs down the page. */
const MAX_STEEPNESS = 2.5;
/** The detector misses single letters and figures; surer than this, the plain pass may add them. */
const SURE_WORD = 0.7;
/** Of a word's box under another reading's: the same word. */
const SAME_PLACE = 0.4;

/**
 * Reads a level page line by line. `plain` is what the plain pass read. The second engine reads every line; where the two do
 * not agree on the letters, tesseract reads the line alone, and the second engine once more, from the page in its own light.
 */
export async function readLines(options: {
  page: Picture;
  /** The same page, just as level and as large, as it was photographed; asked for at most once. */
  findUnprepared: () => Promise<Picture>;
  plain: LineOfWords[];
  /** Whose data the plain engine reads lines with. */
  language: Language;
  ppocr: Ppocr;
  /** Whether the page has taken all of its time: then no further line is begun. */
  isOver: () => boolean;
}): Promise<LineOfWords[]> {
  const { page, language, ppocr, isOver } = options;
  const detected = await detectLines(page, ppocr);
  const isTall = (line: DetectedLine) => line.height >= (line.right - line.left) * MAX_STEEPNESS;
  const lines = detected.filter((line) => !isTall(line)).slice(0, MAX_LINES);
  const { within, elsewhere } = shareWords({ words: options.plain.flatMap((line) => line.words), lines, size: page });
  const crops = lines.map((line) => cropLine(page, line));
  const second = await readCrops(crops, ppocr, isOver);
  const readings = lines.map((line, index): LineReadings => {
    const plain = (within[index] ?? []).map((word) => placeOnLine(word, line, page));
    return { plain, line: null, second: second[index] ?? UNREAD, again: null };
  });
  for (const [index, reading] of readings.entries()) {
    const crop = crops[index];
    if (!crop || isOver()) break;
    if (!hasSameLetters(reading.plain, reading.second)) reading.line = await readCrop(crop, language);
  }
  const disputed = lines.flatMap((line, index) => {
    const reading = readings[index];
    return reading && isDisputed(reading) ? [{ line, reading }] : [];
  });
  if (disputed.length > 0 && !isOver()) {
    const unprepared = await options.findUnprepared();
    const again = await readCrops(
      disputed.map(({ line }) => cropLine(unprepared, line)),
      ppocr,
      isOver,
    );
    for (const [index, { reading }] of disputed.entries()) reading.again = again[index] ?? null;
  }
  const isKnown = await loadKnownWords(language);
  const found = lines.map((line, index) => {
    const reading = readings[index];
    // Not begun in time: what the plain pass read stands.
    if (!reading || reading.second === UNREAD) return within[index] ?? [];
    return placeWords(settleWords(reading, isKnown), line, page);
  });
  const tall = await readTallLines({ page, lines: detected.filter(isTall), ppocr, isOver });
  const isRead = ({ box }: PlacedWord) =>
    tall.some((line) => line.words.some((other) => measureShare(box, other.box) > SAME_PLACE));
  const added = elsewhere.filter((word) => word.confidence >= SURE_WORD && !isRead(word));
  const pieces = [...found.filter((words) => words.length > 0), ...added.map((word) => [word])];
  const ordered = orderLines({ lines: pieces.map((words) => ({ words, endsParagraph: false })), size: page });
  return [...ordered, ...tall];
}

function isDisputed({ plain, line, second }: LineReadings): boolean {
  return line !== null && !hasSameLetters(line, second) && !hasSameLetters(plain, second);
}

/** From fractions of the page to shares of a line's crop; undoes placeWords. */
function placeOnLine({ text, confidence, box }: PlacedWord, line: DetectedLine, page: Picture): LineWord {
  const left = Math.max(0, line.left);
  const width = Math.min(page.width, line.right) - left;
  const top = heightAt(line.middle, ((box.x0 + box.x1) / 2) * page.width) - line.height / 2;
  return {
    text,
    confidence,
    x0: (box.x0 * page.width - left) / width,
    x1: (box.x1 * page.width - left) / width,
    y0: (box.y0 * page.height - top) / line.height,
    y1: (box.y1 * page.height - top) / line.height,
  };
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
