import sharp from 'sharp';
import { type Picture, toPicture } from './picture';

/** Degrees to turn a page to the right so that its lines lie level: quarter turns for a page on its side, and the rest. */
export type Slant = { quarter: 0 | 90; degrees: number };

/** Lines of a page still stand apart at this size, and a search takes 60 ms. */
const SMALL_LONG_EDGE = 700;
/** Paper that was laid askew by more than this is laid so on purpose. */
const MAX_DEGREES = 12;
const COARSE_STEP = 0.5;
const FINE_STEP = 0.1;
/** Darker than this is ink, on a page whose light is evened and contrast stretched. */
const INK = 128;
/** Fewer dots of ink than this are no lines of text. */
const MIN_INK = 200;
/** Lines show across at least this much better than along before a page counts as lying on its side. */
const SIDEWAYS = 1.3;

/** Finds the slant by the sums of ink along each row: at the right angle, lines and the gaps between them stand out most. */
export async function findSlant(page: Picture): Promise<Slant> {
  const small = await toPicture(
    sharp(page.data, { raw: page })
      .resize({ width: SMALL_LONG_EDGE, height: SMALL_LONG_EDGE, fit: 'inside' })
      .toColourspace('b-w'),
  );
  const ink = collectInk(small);
  if (ink.xs.length < MIN_INK) return { quarter: 0, degrees: 0 };
  const level = findBestAngle(ink);
  const upended = findBestAngle({ xs: ink.ys.map((y) => -y), ys: ink.xs });
  return upended.score > level.score * SIDEWAYS
    ? { quarter: 90, degrees: upended.degrees }
    : { quarter: 0, degrees: level.degrees };
}

type Ink = { xs: Float32Array; ys: Float32Array };

function collectInk({ data, width }: Picture): Ink {
  const xs: number[] = [];
  const ys: number[] = [];
  data.forEach((value, at) => {
    if (value >= INK) return;
    xs.push(at % width);
    ys.push(Math.floor(at / width));
  });
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys) };
}

function findBestAngle(ink: Ink): { degrees: number; score: number } {
  const search = (from: number, to: number, step: number) => {
    let best = { degrees: 0, score: Number.NEGATIVE_INFINITY };
    for (let index = 0; index <= Math.round((to - from) / step); index += 1) {
      const degrees = from + index * step;
      const score = scoreAngle(ink, degrees);
      if (score > best.score) best = { degrees, score };
    }
    return best;
  };
  const coarse = search(-MAX_DEGREES, MAX_DEGREES, COARSE_STEP);
  return search(coarse.degrees - COARSE_STEP, coarse.degrees + COARSE_STEP, FINE_STEP);
}

/** Sum of the squared steps from row to row, after turning the ink by `degrees` to the right. */
function scoreAngle({ xs, ys }: Ink, degrees: number): number {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const offset = 2 * SMALL_LONG_EDGE;
  const rows = new Uint32Array(2 * offset);
  for (let index = 0; index < xs.length; index += 1) {
    const row = Math.round((xs[index] ?? 0) * sin + (ys[index] ?? 0) * cos) + offset;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let score = 0;
  for (let row = 1; row < rows.length; row += 1) score += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return score;
}
