import sharp from 'sharp';
import type { Language } from '../../language/languages';
import { type Picture, toPicture } from '../picture';
import { recognise } from '../recognise';
import { cropLine } from './crop-line';
import type { Ppocr } from './load-ppocr';
import { readCrops } from './read-crops';
import { hasSameLetters, type LineReadings } from './settle-words';
import type { LineWord } from './spell-readings';
import type { DetectedLine } from './trace-lines';

/** A line with what was read of it so far; `reading` is filled in. */
export type UnsureLine = { line: DetectedLine; reading: LineReadings };

/** A line reads best at about this height; enlarging further only enlarges the blur. */
const CROP_HEIGHT = 48;
const MAX_ENLARGEMENT = 3;
/** White around a line, without which its outer letters are lost. */
const MARGIN = { top: 6, bottom: 6, left: 10, right: 10 };

/**
 * Reads lines with the second engine. Where it does not agree with the plain pass on the letters, tesseract reads the line
 * alone; where that does not agree either, the second engine reads it once more, from the page in its own light.
 */
export async function readUnsureLines(options: {
  lines: UnsureLine[];
  page: Picture;
  findUnprepared: () => Promise<Picture>;
  language: Language;
  ppocr: Ppocr;
  isOver: () => boolean;
}): Promise<void> {
  const { page, language, ppocr, isOver } = options;
  const lines = options.lines.map((one) => ({ ...one, crop: cropLine(page, one.line) }));
  const second = await readCrops(
    lines.map(({ crop }) => crop),
    ppocr,
    isOver,
  );
  lines.forEach(({ reading }, index) => {
    reading.second = second[index] ?? reading.second;
  });
  for (const { crop, reading } of lines) {
    if (isOver()) return;
    if (!hasSameLetters(reading.plain, reading.second)) reading.line = await readCrop(crop, language);
  }
  const disputed = lines.filter(({ reading }) => isDisputed(reading));
  if (disputed.length === 0) return;
  const unprepared = await options.findUnprepared();
  const again = await readCrops(
    disputed.map(({ line }) => cropLine(unprepared, line)),
    ppocr,
    isOver,
  );
  disputed.forEach(({ reading }, index) => {
    reading.again = again[index] ?? null;
  });
}

function isDisputed({ plain, line, second }: LineReadings): boolean {
  return line !== null && !hasSameLetters(line, second) && !hasSameLetters(plain, second);
}

/** Reads a crop with tesseract, as one line. */
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
