import sharp from 'sharp';
import { type Picture, toPicture } from './picture';

/**
 * How a page lies. `quarter` and `degrees` are turns to the right that make its lines level. `spread` is what a photo taken at an
 * angle adds: its lines fan out, by this many degrees from the page's top to its bottom, level in the middle.
 */
export type Slant = { quarter: 0 | 90; degrees: number; spread: number };

/** Lines of a page still stand apart at this size, and a search takes 60 ms. */
const SMALL_LONG_EDGE = 700;
/** Paper that was laid askew by more than this is laid so on purpose. */
const MAX_DEGREES = 12;
/** Less does not hinder reading, and turning softens the letters. */
const MIN_DEGREES = 0.15;
/** A turn must fit this much better than none: a few short lines fit several turns about as well. */
const TURNED = 1.1;
/** A photo held so far askew that its lines fan out more should be taken again. */
const MAX_SPREAD = 12;
/** Photos taken at an angle fit a fan 1.6 times as well as parallel lines, or better; scans fit it no better. */
const FANNED = 1.3;
/** Lines that stand closer together fit many a fan by chance. */
const MIN_REACH = 0.2;
/** Darker than this is ink, on a page whose light is evened and contrast stretched. */
const INK = 128;
/** In pixels; a line of text fills at most half of a square of this size. */
const CELL = 14;
const SOLID = 0.6;
const REACH = [-CELL, 0, CELL];
/** Fewer dots of ink than this are no lines of text. */
const MIN_INK = 200;
const COARSE_INK = 3000;
/** Lines show across at least this much better than along before a page looks as if it lay on its side. */
const SIDEWAYS = 1.3;

/** How a page lies if it stands upright or upside down, and if it lies on its side. */
export type Slants = {
  upright: Slant;
  sideways: Slant;
  /** A hint: columns of figures and the edges of a receipt look the same. Only reading tells. */
  looksSideways: boolean;
};

/** Finds the slants by the sums of ink along each row: at the right angle, lines and the gaps between them stand out most. */
export async function findSlants(page: Picture): Promise<Slants> {
  const small = await toPicture(
    sharp(page.data, { raw: page })
      .resize({ width: SMALL_LONG_EDGE, height: SMALL_LONG_EDGE, fit: 'inside' })
      .toColourspace('b-w'),
  );
  const ink = collectInk(small);
  const none = { degrees: 0, spread: 0 };
  if (ink.xs.length < MIN_INK)
    return { upright: { quarter: 0, ...none }, sideways: { quarter: 90, ...none }, looksSideways: false };
  const upright = { ...ink, height: small.height };
  const turned = { xs: ink.ys.map((y) => -y), ys: ink.xs, height: small.width };
  const level = findDegrees(upright);
  const upended = findDegrees(turned);
  return {
    upright: toSlant(0, choose(level, upright)),
    sideways: toSlant(90, choose(upended, turned)),
    looksSideways: upended.score > level.score * SIDEWAYS,
  };
}

function toSlant(quarter: Slant['quarter'], { degrees, spread }: Fit): Slant {
  return { quarter, degrees, spread };
}

/** Dots of ink, counted from the middle of the page. */
type Ink = { xs: Float32Array; ys: Float32Array; height: number };
type Fit = { degrees: number; spread: number; score: number };

/** Leaves out what is no print: the table beneath a photographed page, dark banners, pictures, and their edges. */
function collectInk({ data, width, height }: Picture): Pick<Ink, 'xs' | 'ys'> {
  const columns = Math.ceil(width / CELL);
  const filled = new Uint32Array(columns * Math.ceil(height / CELL));
  const cellOf = (x: number, y: number) => Math.floor(y / CELL) * columns + Math.floor(x / CELL);
  data.forEach((value, at) => {
    const cell = cellOf(at % width, Math.floor(at / width));
    if (value < INK) filled[cell] = (filled[cell] ?? 0) + 1;
  });
  const isSolid = (x: number, y: number) =>
    x >= 0 && x < width && y >= 0 && y < height && (filled[cellOf(x, y)] ?? 0) > SOLID * CELL * CELL;
  const xs: number[] = [];
  const ys: number[] = [];
  data.forEach((value, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    if (value >= INK || REACH.some((dx) => REACH.some((dy) => isSolid(x + dx, y + dy)))) return;
    xs.push(x - width / 2);
    ys.push(y - height / 2);
  });
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys) };
}

/** Prefers the simpler of what fits about as well: no turn at all, then a turn, then a fan. */
function choose(plain: Fit, ink: Ink): Fit {
  const fanned = measureReach(ink) < MIN_REACH ? plain : findSpread(ink);
  if (fanned.score > plain.score * FANNED) return fanned;
  const still = { degrees: 0, spread: 0, score: scoreFit(ink, 0, 0) };
  return Math.abs(plain.degrees) < MIN_DEGREES || plain.score < still.score * TURNED ? still : plain;
}

function findDegrees(ink: Ink): Fit {
  const coarse = search(ink, { degrees: range(0, MAX_DEGREES, 0.5), spread: [0] });
  return search(ink, { degrees: range(coarse.degrees, 0.5, 0.1), spread: [0] });
}

function findSpread(ink: Ink): Fit {
  // Four hundred candidates: a third of a page's ink tells them apart as well as all of it.
  const coarse = search(thinOut(ink), { degrees: range(0, MAX_DEGREES, 1), spread: range(0, MAX_SPREAD, 1) });
  const finer = search(ink, { degrees: range(coarse.degrees, 1, 0.25), spread: range(coarse.spread, 1, 0.25) });
  return search(ink, { degrees: range(finer.degrees, 0.2, 0.1), spread: [finer.spread] });
}

/** The share of the page's height that its ink takes up, but for the outermost twentieths. */
function measureReach({ ys, height }: Ink): number {
  const sorted = Float32Array.from(ys).sort();
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return (at(0.95) - at(0.05)) / height;
}

function thinOut({ xs, ys, height }: Ink): Ink {
  const step = Math.ceil(xs.length / COARSE_INK);
  return { xs: xs.filter((_, index) => index % step === 0), ys: ys.filter((_, index) => index % step === 0), height };
}

function range(middle: number, reach: number, step: number): number[] {
  const count = Math.round(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, index) => middle + (index - count) * step);
}

function search(ink: Ink, candidates: { degrees: number[]; spread: number[] }): Fit {
  let best: Fit = { degrees: 0, spread: 0, score: Number.NEGATIVE_INFINITY };
  for (const degrees of candidates.degrees) {
    for (const spread of candidates.spread) {
      const score = scoreFit(ink, degrees, spread);
      if (score > best.score) best = { degrees, spread, score };
    }
  }
  return best;
}

/** Sum of the squared steps from row to row, after straightening the ink as straightenPicture does a picture. */
function scoreFit({ xs, ys, height }: Ink, degrees: number, spread: number): number {
  const [sin, cos] = [Math.sin(toRadians(degrees)), Math.cos(toRadians(degrees))];
  const fan = toRadians(spread) / height;
  const rows = new Uint32Array(4 * SMALL_LONG_EDGE);
  for (let index = 0; index < xs.length; index += 1) {
    const [x, y] = [xs[index] ?? 0, ys[index] ?? 0];
    const across = x * cos - y * sin;
    const down = x * sin + y * cos;
    // The row it belongs to decides the slope it lies on: one step of iteration is exact to a fraction of a pixel.
    const row = down - across * fan * (down - across * fan * down);
    const at = Math.round(row) + 2 * SMALL_LONG_EDGE;
    rows[at] = (rows[at] ?? 0) + 1;
  }
  let score = 0;
  for (let row = 1; row < rows.length; row += 1) score += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return score;
}

export function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
