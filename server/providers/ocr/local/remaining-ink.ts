import { createHash } from 'node:crypto';
import { measureShare, uniteBoxes } from './boxes';
import type { LineOfWords, PlacedWord } from './compose-page';
import type { PixelBox } from './difference';
import { drawPage, drawPart, findDrawnSize, type PageSize } from './draw-page';
import type { PageSource } from './judged-char';
import { findLetterLines } from './letter-lines';
import { toShown } from './page-images';
import { listTexts, withoutObjects } from './page-objects';
import type { Picture } from './picture';
import { preparePage } from './prepare-page';
import { type Recognised, recognise } from './recognise';

/** What was read of a document's pictures so far: a logo on each page is read once. */
export type PictureMemory = Map<string, Recognised>;

/** A rectangle has five segments, one with round corners thirteen; an outlined letter ten to fifty. */
const PLAIN_SEGMENTS = 13;
const OUTLINED_SEGMENTS = 80;
/** In points: smaller pictures hold no words. */
const MIN_IMAGE_POINTS = 8;
/** Parts further apart than this, in lines' heights, are read by themselves. */
const JOIN_LINES = 2;
const MAX_PARTS = 12;
/** Recognised at A4's 200 dpi, against the 137 of the stored picture. */
const ENLARGEMENT = 1.5;
/** In stored pixels. */
const MARGIN = 6;
/** What is read in an icon or a photo is unsure, or short. */
const MIN_CONFIDENCE = 0.7;
const MIN_WORD_LETTERS = 3;
/** Of a word's box under a word that the text layer gives already. */
const SAME_WORD = 0.4;
const MAX_REMEMBERED = 200;

/**
 * Reads what a page shows as letters beside its text: drawn as outlines, or in pictures. Answers the lines that `lines` does not hold; costs next to nothing where there is no such ink.
 */
export async function readRemainingInk(
  source: PageSource,
  options: { lines: LineOfWords[]; memory: PictureMemory },
): Promise<LineOfWords[]> {
  const { pdfium, page, objects, scale } = source;
  const places = listPlaces(source, findDrawnSize(pdfium, page, scale));
  if (places.length === 0) return [];
  const bare = withoutObjects(pdfium, listTexts(objects), () => drawPage(pdfium, page, { scale }));
  const parts = joinParts(findLetterLines(bare, places));
  const known = options.lines.flatMap(({ words }) => words);
  const found: LineOfWords[] = [];
  for (const part of parts) {
    const { lines } = await readPart(source, bare, { part, memory: options.memory });
    for (const line of lines) {
      const words = line.words.filter(
        (word) =>
          word.confidence >= MIN_CONFIDENCE && !known.some((other) => measureShare(word.box, other.box) > SAME_WORD),
      );
      if (words.some(({ text }) => countLetters(text) >= MIN_WORD_LETTERS)) found.push({ ...line, words });
    }
  }
  return found;
}

/** Where pictures and outlines lie, in pixels of the stored page. */
function listPlaces({ pdfium, objects, toFraction }: PageSource, { width, height }: PageSize): PixelBox[] {
  const outlines = objects.filter(
    ({ kind, handle }) => kind === 'path' && pdfium._FPDFPath_CountSegments(handle) > PLAIN_SEGMENTS,
  );
  const segments = outlines.reduce((sum, { handle }) => sum + pdfium._FPDFPath_CountSegments(handle), 0);
  const images = objects.filter(
    ({ kind, box }) => kind === 'image' && box.y1 - box.y0 >= MIN_IMAGE_POINTS && box.x1 - box.x0 >= MIN_IMAGE_POINTS,
  );
  const boxes = [...images, ...(segments >= OUTLINED_SEGMENTS ? outlines : [])].map(({ box }) => {
    const { x0, y0, x1, y1 } = toShown(box, toFraction);
    return grow(
      {
        x0: Math.floor(x0 * width),
        y0: Math.floor(y0 * height),
        x1: Math.ceil(x1 * width),
        y1: Math.ceil(y1 * height),
      },
      MARGIN,
    );
  });
  return joinOverlapping(boxes);
}

/** Thousands of letters make one place, so that no pixel is looked at twice. */
function joinOverlapping(boxes: PixelBox[]): PixelBox[] {
  const joined: PixelBox[] = [];
  for (let box of boxes) {
    for (let index = joined.length - 1; index >= 0; index -= 1) {
      const other = joined[index];
      if (!other || other.x0 > box.x1 || other.x1 < box.x0 || other.y0 > box.y1 || other.y1 < box.y0) continue;
      box = uniteBoxes(box, other);
      joined.splice(index, 1);
    }
    joined.push(box);
    // Further apart than this they are not worth telling apart.
    if (joined.length > MAX_PARTS * 4) joined.splice(0, joined.length, joined.reduce(uniteBoxes));
  }
  return joined;
}

function joinParts(lines: PixelBox[]): PixelBox[] {
  const grown = lines.map((line) => grow(line, (line.y1 - line.y0) * JOIN_LINES));
  let parts = joinOverlapping(joinOverlapping(grown));
  if (parts.length > MAX_PARTS) parts = [parts.reduce(uniteBoxes)];
  return parts;
}

async function readPart(
  source: PageSource,
  bare: Picture,
  { part, memory }: { part: PixelBox; memory: PictureMemory },
): Promise<Recognised> {
  const { pdfium, page, objects, readIn } = source;
  const whole = { width: Math.round(bare.width * ENLARGEMENT), height: Math.round(bare.height * ENLARGEMENT) };
  const left = Math.max(0, Math.floor(part.x0 * ENLARGEMENT));
  const top = Math.max(0, Math.floor(part.y0 * ENLARGEMENT));
  const width = Math.min(whole.width, Math.ceil(part.x1 * ENLARGEMENT)) - left;
  const height = Math.min(whole.height, Math.ceil(part.y1 * ENLARGEMENT)) - top;
  const drawn = withoutObjects(pdfium, listTexts(objects), () =>
    drawPart(pdfium, page, { whole, part: { left, top, width, height } }),
  );
  const key = createHash('sha1').update(`${width}x${height} ${readIn}`).update(drawn.data).digest('base64');
  let read = memory.get(key);
  if (!read) {
    read = await recognise(await preparePage(drawn), 'page', readIn);
    if (memory.size < MAX_REMEMBERED) memory.set(key, read);
  }
  const toPage = ({ box, ...word }: PlacedWord): PlacedWord => ({
    ...word,
    box: {
      x0: (left + box.x0 * width) / whole.width,
      y0: (top + box.y0 * height) / whole.height,
      x1: (left + box.x1 * width) / whole.width,
      y1: (top + box.y1 * height) / whole.height,
    },
  });
  return { ...read, lines: read.lines.map((line) => ({ ...line, words: line.words.map(toPage) })) };
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function grow({ x0, y0, x1, y1 }: PixelBox, by: number): PixelBox {
  return { x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by };
}
