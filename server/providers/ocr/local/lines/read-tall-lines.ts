import sharp from 'sharp';
import type { LineOfWords, PlacedWord } from '../compose-page';
import { type Picture, toPicture } from '../picture';
import { cropLine } from './crop-line';
import type { Ppocr } from './load-ppocr';
import { meanConfidence } from './mean-confidence';
import { type ReadCrop, readCrops } from './read-crops';
import { spellCrop } from './spell-readings';
import type { DetectedLine } from './trace-lines';

/** A page has a number or a note along its edge; more are the pattern of what lies around it. */
const MAX_TALL = 12;
/** Grain, borders and columns of dots are read as well, less surely or as one letter or two. */
const SURE = 0.9;
const LEAST_LETTERS = 4;

/** Reads text that runs up or down an upright page, such as a number stamped along its edge: a line each, in their order. */
export async function readTallLines(options: {
  page: Picture;
  lines: DetectedLine[];
  ppocr: Ppocr;
  isOver: () => boolean;
}): Promise<LineOfWords[]> {
  const { page, ppocr, isOver } = options;
  const lines = [...options.lines].sort((a, b) => b.height - a.height).slice(0, MAX_TALL);
  const crops = lines.map((line) => cropLine(page, line));
  const up = await readCrops(await turnAll(crops, 90), ppocr, isOver);
  const down = await readCrops(await turnAll(crops, 270), ppocr, isOver);
  return lines.flatMap((line, index) => {
    const [rising, falling] = [up[index], down[index]];
    if (!rising || !falling) return [];
    const isRising = rising.confidence > falling.confidence;
    const best = isRising ? rising : falling;
    if (best.confidence < SURE || spellCrop(best).length < LEAST_LETTERS) return [];
    return [{ words: placeWords({ crop: best, line, page, isRising }), endsParagraph: true }];
  });
}

function turnAll(crops: Picture[], degrees: 90 | 270): Promise<Picture[]> {
  return Promise.all(
    crops.map((crop) => toPicture(sharp(crop.data, { raw: crop }).rotate(degrees).toColourspace('b-w'))),
  );
}

/** Words in the order in which they are read; each takes its share of the line by the places of its letters. */
function placeWords(options: { crop: ReadCrop; line: DetectedLine; page: Picture; isRising: boolean }): PlacedWord[] {
  const { line, page, isRising } = options;
  const letters = spellCrop(options.crop);
  const half = 0.5 / letters.length;
  const top = line.middle.y - line.height / 2;
  const toY = (at: number) => (top + (isRising ? 1 - at : at) * line.height) / page.height;
  return [...new Set(letters.map((letter) => letter.word))].map((word) => {
    const own = letters.filter((letter) => letter.word === word);
    const ends = [toY((own[0]?.at ?? 0) - half), toY((own.at(-1)?.at ?? 1) + half)];
    return {
      text: own.map((letter) => letter.text).join(''),
      confidence: meanConfidence(own),
      box: { x0: line.left / page.width, x1: line.right / page.width, y0: Math.min(...ends), y1: Math.max(...ends) },
    };
  });
}
