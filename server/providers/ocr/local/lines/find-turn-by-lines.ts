import sharp from 'sharp';
import { type Picture, toPicture } from '../picture';
import { type Turn, turnPicture } from '../straighten-picture';
import { cropLine } from './crop-line';
import { detectLines } from './detect-lines';
import type { Ppocr } from './load-ppocr';
import { readCrops } from './read-crops';
import type { DetectedLine } from './trace-lines';

/** Text so much longer one way than the other shows which way its lines run. */
const CLEAR = 2;
/** The longest lines tell the most; reading them both ways up takes a quarter of a second. */
const LINES_READ = 5;
/** Lines upside down are read with a confidence of 0.5 to 0.7, upright ones with 0.85 to 1. */
const READABLE = 0.75;

/**
 * Finds how a page must be turned: by the shape of its lines which way they run, and by reading some of them which end is up.
 * 0 where it finds no lines or cannot read them.
 */
export async function findTurnByLines(page: Picture, ppocr: Ppocr): Promise<Turn> {
  const lines = await detectLines(page, ppocr);
  const along = (line: DetectedLine) => line.right - line.left;
  const wide = sum(lines.map((line) => Math.max(0, along(line) - line.height)));
  const tall = sum(lines.map((line) => Math.max(0, line.height - along(line))));
  const upright = await readBothWays(page, lines, ppocr);
  // A column of short figures looks like text that runs down the page: shapes alone decide nothing.
  if (tall < wide * CLEAR) return upright.flipped.confidence > Math.max(upright.asIs.confidence, READABLE) ? 180 : 0;
  const turned = await turnPicture(page, 90);
  const across = lines.map((line) => turnLine(line, page));
  const sideways = await readBothWays(turned, across, ppocr);
  const isFlipped = sideways.flipped.confidence > sideways.asIs.confidence;
  const best = isFlipped ? sideways.flipped : sideways.asIs;
  // Single letters and rings read well any way up, and are few.
  const more = best.sureness > Math.max(upright.asIs.sureness, upright.flipped.sureness);
  if (best.confidence < READABLE || !more) return 0;
  return isFlipped ? 270 : 90;
}

/** Where a line lies once its page is turned to the right. */
function turnLine(line: DetectedLine, page: Picture): DetectedLine {
  const { middle, height, likelihood } = line;
  const x = page.height - middle.y;
  return {
    left: x - height / 2,
    right: x + height / 2,
    height: line.right - line.left,
    middle: { x, y: (line.left + line.right) / 2, slope: 0, bend: 0 },
    likelihood,
  };
}

/** `confidence` is the mean over letters, 0 to 1; `sureness` their sum. */
type Legibility = { confidence: number; sureness: number };

/** Reads the page's longest lines as they stand and upside down. */
async function readBothWays(page: Picture, lines: DetectedLine[], ppocr: Ppocr) {
  const longest = lines
    .filter((line) => line.right - line.left > line.height)
    .sort((a, b) => b.right - b.left - (a.right - a.left))
    .slice(0, LINES_READ);
  const crops = longest.map((line) => cropLine(page, line));
  const flipped = await Promise.all(
    crops.map((crop) => toPicture(sharp(crop.data, { raw: crop }).rotate(180).toColourspace('b-w'))),
  );
  return { asIs: await measureLegibility(crops, ppocr), flipped: await measureLegibility(flipped, ppocr) };
}

async function measureLegibility(crops: Picture[], ppocr: Ppocr): Promise<Legibility> {
  const read = await readCrops(crops, ppocr);
  const letters = sum(read.map((crop) => crop.letters.length));
  const sureness = sum(read.map((crop) => crop.confidence * crop.letters.length));
  return { confidence: letters === 0 ? 0 : sureness / letters, sureness };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
