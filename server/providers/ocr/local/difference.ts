import type { Picture } from './picture';

/** Where two pictures of one size differ, and by how much: 0 where nobody would see it, else levels of 255. */
export type Difference = { data: Uint8Array; width: number; height: number };

/** In pixels, `x1` and `y1` exclusive. */
export type PixelBox = { x0: number; y0: number; x1: number; y1: number };

/**
 * In levels of 255. On white paper this is a contrast of 1.1 : 1, which nobody reads; grey of 1.5 : 1 differs by 44 levels,
 * and by half of that where a thin stroke fills half a pixel.
 */
const SEEN_LEVELS = 12;

/** Both pictures in four channels. */
export function findDifference(a: Picture, b: Picture): Difference {
  const { width, height } = a;
  const data = new Uint8Array(width * height);
  const [first, second] = [asWords(a.data), asWords(b.data)];
  for (let y = 0; y < height; y += 1) {
    const [start, end] = [y * width, (y + 1) * width];
    // Most rows are alike, and comparing them whole is a hundred times faster.
    if (a.data.compare(b.data, start * 4, end * 4, start * 4, end * 4) === 0) continue;
    for (let at = start; at < end; at += 1) {
      const [p, q] = [first[at] as number, second[at] as number];
      if (p !== q) data[at] = measureDifference(p, q);
    }
  }
  return { data, width, height };
}

/** By lightness; a difference of hue alone, such as yellow on white, counts half. */
function measureDifference(p: number, q: number): number {
  const red = (p & 255) - (q & 255);
  const green = ((p >> 8) & 255) - ((q >> 8) & 255);
  const blue = ((p >> 16) & 255) - ((q >> 16) & 255);
  const light = Math.abs(0.3 * red + 0.59 * green + 0.11 * blue);
  const hue = Math.max(Math.abs(red), Math.abs(green), Math.abs(blue)) / 2;
  const levels = Math.max(light, hue);
  return levels < SEEN_LEVELS ? 0 : levels;
}

/** Four channels of a pixel as one number, signed: those are fast. */
function asWords(data: Buffer): Int32Array {
  return data.byteOffset % 4 === 0
    ? new Int32Array(data.buffer, data.byteOffset, data.length / 4)
    : new Int32Array(new Uint8Array(data).buffer);
}

/** The outermost pixels may be a neighbour's: they do not speak for a letter that is large enough without them. */
export function hasInk({ data, width }: Difference, { x0, y0, x1, y1 }: PixelBox): boolean {
  const [inX, inY] = [x1 - x0 >= 5 ? 1 : 0, y1 - y0 >= 5 ? 1 : 0];
  for (let y = y0 + inY; y < y1 - inY; y += 1) {
    for (let x = x0 + inX; x < x1 - inX; x += 1) if (data[y * width + x]) return true;
  }
  return false;
}
