import sharp from 'sharp';
import type { Box } from './boxes';
import { findDifference } from './difference';
import { drawPart, measurePage } from './draw-page';
import type { JudgedChar, PageSource } from './judged-char';
import { type Crop, layOutCrops } from './lay-out-crops';
import { toShown } from './page-images';
import { listTexts, withoutObjects } from './page-objects';
import { type Picture, toPicture } from './picture';
import { recognise } from './recognise';

/** A word to be read once more: its box as fractions of the page, and its letters. */
export type WordOnPage = { text: string; box: Box; chars: JudgedChar[] };
/** Confidence 0 to 1. */
export type Reading = { text: string; confidence: number };

/** The height of a capital, in pixels, that the recogniser reads best; and for a second look. */
const LETTER_PIXELS = 30;
const LARGER_LETTER_PIXELS = 46;
const MAX_SCALE = 16;
const MAX_CROP_PIXELS = 1_500;
/** Of a font's size, as capitals and digits stand. */
const CAPITAL_SHARE = 0.72;
/** Less of a slope is none to the recogniser. */
const LEVEL_DEGREES = 2;
/** Around a word, as a share of its height: its neighbours' ink stays out. */
const MARGIN = 0.1;
const HANGING = /[gjpqyQ,;()[\]{}|/$§_&@]/;

/** Reads words from their places on the drawn page: all of them on one sheet. */
export async function readWordsAgain(source: PageSource, words: WordOnPage[]): Promise<Reading[]> {
  const laid = layOutCrops(await cropWords(source, words, LETTER_PIXELS));
  if (!laid) return [];
  const { sheet, places } = laid;
  const { lines } = await recognise(sheet, 'block', source.readIn);
  const found = lines.flatMap((line) => line.words);
  return places.map((place) =>
    toReading(
      found.filter(({ box }) => {
        const [x, y] = [((box.x0 + box.x1) / 2) * sheet.width, ((box.y0 + box.y1) / 2) * sheet.height];
        return x >= place.x0 && x <= place.x1 && y >= place.y0 && y <= place.y1;
      }),
    ),
  );
}

/** Reads one word once more, larger and by itself. */
export async function readWordLarger(source: PageSource, word: WordOnPage): Promise<Reading> {
  const laid = layOutCrops(await cropWords(source, [word], LARGER_LETTER_PIXELS));
  if (!laid) return toReading([]);
  const { lines } = await recognise(laid.sheet, 'line', source.readIn);
  return toReading(lines.flatMap((line) => line.words));
}

function toReading(words: { text: string; confidence: number }[]): Reading {
  if (words.length === 0) return { text: '', confidence: 0 };
  return {
    text: words.map(({ text }) => text).join(''),
    confidence: Math.min(...words.map(({ confidence }) => confidence)),
  };
}

/** What the text alone adds to the page within each word's box, dark on light whatever lies behind it; upright. */
async function cropWords(source: PageSource, words: WordOnPage[], letterPixels: number): Promise<Crop[]> {
  const { pdfium, page, objects } = source;
  const parts = words.map((word) => findPart(source, word, letterPixels));
  const drawn = parts.map((part) => drawPart(pdfium, page, part));
  const inks = withoutObjects(pdfium, listTexts(objects), () =>
    drawn.map((picture, index) => {
      const part = parts[index];
      if (!part) throw new Error('A word was not drawn.');
      return findDifference(picture, drawPart(pdfium, page, part));
    }),
  );
  const crops: Crop[] = [];
  for (const [index, word] of words.entries()) {
    const [found, part] = [inks[index], parts[index]];
    if (!found || !part) throw new Error('A word was not drawn.');
    const { data: ink, width, height } = found;
    const most = ink.reduce((max, level) => Math.max(max, level), 1);
    const crop: Picture = {
      data: Buffer.from(ink.map((level) => 255 - (level * 255) / most)),
      width,
      height,
      channels: 1,
    };
    const degrees = findSlope(source, word);
    if (Math.abs(degrees) < LEVEL_DEGREES) {
      crops.push({ ...crop, baseline: findBaseline(source, word, part) });
      continue;
    }
    const turned = sharp(crop.data, { raw: { width, height, channels: 1 } }).rotate(-degrees, { background: 'white' });
    const level = await toPicture(turned.toColourspace('b-w'));
    crops.push({ ...level, baseline: level.height });
  }
  return crops;
}

function findPart(source: PageSource, { box, chars }: WordOnPage, letterPixels: number) {
  const size = measurePage(source.pdfium, source.page);
  const points = Math.max(1, Math.max(...chars.map((char) => char.size.across)) * CAPITAL_SHARE);
  const [w, h] = [(box.x1 - box.x0) * size.width, (box.y1 - box.y0) * size.height];
  const scale = Math.min(letterPixels / points, MAX_SCALE, MAX_CROP_PIXELS / w, MAX_CROP_PIXELS / h);
  const whole = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  const margin = Math.ceil(points * scale * MARGIN);
  const left = Math.floor(box.x0 * whole.width) - margin;
  const top = Math.floor(box.y0 * whole.height) - margin;
  const width = Math.ceil(box.x1 * whole.width) + margin - left;
  const height = Math.ceil(box.y1 * whole.height) + margin - top;
  return { whole, part: { left, top, width, height } };
}

/** How far a word's line falls to the right, in degrees. */
function findSlope({ pdfium, page, toFraction }: PageSource, { chars }: WordOnPage): number {
  const size = measurePage(pdfium, page);
  const angle = chars[0]?.angle ?? 0;
  // PDFium counts a letter's angle clockwise, the page its coordinates the other way round.
  const [origin, tip] = [toFraction(0, 0), toFraction(Math.cos(angle), -Math.sin(angle))];
  return (Math.atan2((tip.y - origin.y) * size.height, (tip.x - origin.x) * size.width) * 180) / Math.PI;
}

function findBaseline(
  source: PageSource,
  { chars }: WordOnPage,
  { whole, part }: { whole: { height: number }; part: { top: number; height: number } },
): number {
  const standing = chars.filter(({ text }) => !HANGING.test(text));
  const bottoms = (standing.length > 0 ? standing : chars)
    .flatMap(({ box }) => (box ? [toShown(box, source.toFraction).y1 * whole.height - part.top] : []))
    .sort((a, b) => a - b);
  return Math.round(bottoms[Math.floor(bottoms.length / 2)] ?? part.height);
}
