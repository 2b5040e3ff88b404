/**
 * A line of text on a picture, in its pixels. Its middle is a parabola: at `x` it stands at
 * `middle.y + middle.slope * dx + middle.bend * dx ** 2` with `dx = x - middle.x`. A page that is level and flat has
 * neither slope nor bend.
 */
export type DetectedLine = {
  left: number;
  right: number;
  /** From the upper edge to the lower, square to the middle. */
  height: number;
  middle: { x: number; y: number; slope: number; bend: number };
  /** Mean likelihood of its pixels, 0 to 1. */
  likelihood: number;
};

/** The model's own settings: pixels above this are text, and regions whose mean is above that are lines. */
const TEXT = 0.3;
const LINE = 0.5;
/** The model marks lines thinner than they are, by this share of area through perimeter. */
const GROWTH = 1.6;
const SMALLEST = 3;
/** Lines on one page at most: a page of small print has 150 lines, a form or a table 400 pieces of them. */
const MAX_LINES = 600;
/** Shorter pieces, in heights, are too short to tell their slope, or their bend, from their letters' tails. */
const SLOPED = 3;
const BENT = 10;
/** Steeper text is no line of this page. */
const MAX_SLOPE = 0.25;

type Grid = { data: Float32Array; width: number; height: number };

/** Turns the detector's map into lines: each connected region is one. */
export function traceLines(options: { likelihood: Grid; toPicture: { x: number; y: number } }): DetectedLine[] {
  const lines: DetectedLine[] = [];
  for (const region of findRegions(options.likelihood)) {
    const line = traceRegion(region, options);
    if (line) lines.push(line);
  }
  return lines.sort((a, b) => b.likelihood - a.likelihood).slice(0, MAX_LINES);
}

/** Indexes into the grid. */
function* findRegions({ data, width, height }: Grid): Generator<number[]> {
  const seen = new Uint8Array(data.length);
  for (let start = 0; start < data.length; start += 1) {
    if (seen[start] || (data[start] ?? 0) <= TEXT) continue;
    seen[start] = 1;
    const region = [start];
    // It grows while it is walked through.
    for (let next = 0; next < region.length; next += 1) {
      const at = region[next] ?? 0;
      const x = at % width;
      const y = (at - x) / width;
      for (let dy = -1; dy <= 1; dy += 1) {
        for (let dx = -1; dx <= 1; dx += 1) {
          if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
          const neighbour = at + dy * width + dx;
          if (seen[neighbour] || (data[neighbour] ?? 0) <= TEXT) continue;
          seen[neighbour] = 1;
          region.push(neighbour);
        }
      }
    }
    yield region;
  }
}

function traceRegion(
  region: number[],
  { likelihood, toPicture }: { likelihood: Grid; toPicture: { x: number; y: number } },
): DetectedLine | null {
  const { data, width } = likelihood;
  const xs = region.map((at) => at % width);
  const ys = region.map((at) => Math.floor(at / width));
  const mean = region.reduce((sum, at) => sum + (data[at] ?? 0), 0) / region.length;
  const left = xs.reduce((a, b) => Math.min(a, b));
  const right = xs.reduce((a, b) => Math.max(a, b)) + 1;
  const length = right - left;
  // Its area through its length: what stands out of a sloping line's box does not count.
  const thickness = region.length / length;
  if (mean < LINE || Math.min(length, thickness) < SMALLEST) return null;
  const middle = fitMiddle({ xs, ys, order: length > BENT * thickness ? 2 : length > SLOPED * thickness ? 1 : 0 });
  const offsets = ys.map((y, index) => y - heightAt(middle, xs[index] ?? 0)).sort((a, b) => a - b);
  const upper = offsets[Math.floor(offsets.length * EDGE)] ?? 0;
  const lower = offsets[Math.floor(offsets.length * (1 - EDGE))] ?? 0;
  const thick = lower - upper + 1;
  const growth = (length * thick * GROWTH) / (2 * (length + thick));
  const y = middle.y + (upper + lower + 1) / 2;
  return {
    left: (left - growth) * toPicture.x,
    right: (right + growth) * toPicture.x,
    height: (thick + 2 * growth) * toPicture.y,
    middle: {
      x: middle.x * toPicture.x,
      y: y * toPicture.y,
      slope: (middle.slope * toPicture.y) / toPicture.x,
      bend: (middle.bend * toPicture.y) / toPicture.x ** 2,
    },
    likelihood: mean,
  };
}

/** A region's outermost pixels, by share, are the map's ragged edge. */
const EDGE = 0.02;

export function heightAt(middle: DetectedLine['middle'], x: number): number {
  const dx = x - middle.x;
  return middle.y + middle.slope * dx + middle.bend * dx * dx;
}

/** Least squares through all pixels of the region. */
function fitMiddle({ xs, ys, order }: { xs: number[]; ys: number[]; order: 0 | 1 | 2 }): DetectedLine['middle'] {
  const count = xs.length;
  const x = xs.reduce((sum, value) => sum + value, 0) / count;
  const y = ys.reduce((sum, value) => sum + value, 0) / count;
  const level = { x, y, slope: 0, bend: 0 };
  if (order === 0) return level;
  let [s2, s3, s4, t1, t2] = [0, 0, 0, 0, 0];
  for (let index = 0; index < count; index += 1) {
    const dx = (xs[index] ?? 0) - x;
    const dy = (ys[index] ?? 0) - y;
    s2 += dx ** 2;
    s3 += dx ** 3;
    s4 += dx ** 4;
    t1 += dx * dy;
    t2 += dx ** 2 * dy;
  }
  const straight = { ...level, slope: t1 / s2 };
  if (Math.abs(straight.slope) > MAX_SLOPE) return level;
  if (order === 1) return straight;
  // With dx and dy about their means, the third unknown drops out: bend and slope remain, and a constant from them.
  const spread = s4 - s2 ** 2 / count;
  const determinant = s2 * spread - s3 ** 2;
  if (determinant === 0) return straight;
  const bend = (s2 * t2 - s3 * t1) / determinant;
  const slope = (t1 - bend * s3) / s2;
  const length = xs.reduce((a, b) => Math.max(a, b)) - xs.reduce((a, b) => Math.min(a, b));
  if (Math.abs(slope) + Math.abs(bend) * length > MAX_SLOPE) return straight;
  return { x, y: y - (bend * s2) / count, slope, bend };
}
