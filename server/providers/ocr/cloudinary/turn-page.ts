import type { WordBox } from '../contract';
import type { Polygon } from './annotation';
import type { FoundWord } from './find-words';

/** How far the page's writing is turned clockwise against its picture, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

export type Size = { width: number; height: number };

/** A word's corners start at its own upper left, so its top edge points where the writing goes. */
function turnOf(corners: Polygon): Turn {
  const [first, second] = corners;
  if (!first || !second) return 0;
  const [x, y] = [second.x - first.x, second.y - first.y];
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 180;
  return y > 0 ? 90 : 270;
}

/** The turn of most of a page's words by their length: single letters and stamps may stand anyhow. */
export function findTurn(words: readonly FoundWord[]): Turn {
  const letters = new Map<Turn, number>();
  for (const { corners, start, end } of words) {
    const turn = turnOf(corners);
    letters.set(turn, (letters.get(turn) ?? 0) + end - start);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** A point of the picture as fractions of the picture turned upright. */
const UPRIGHT: Record<Turn, (x: number, y: number) => [number, number]> = {
  0: (x, y) => [x, y],
  90: (x, y) => [y, 1 - x],
  180: (x, y) => [1 - x, 1 - y],
  270: (x, y) => [1 - y, x],
};

/** A word's box on the upright page, as fractions of it. `size` is the picture's before it is turned. */
export function placeWord({ word, size, turn }: { word: FoundWord; size: Size; turn: Turn }): WordBox {
  const points = word.corners.map(({ x, y }) => UPRIGHT[turn](clamp(x / size.width), clamp(y / size.height)));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const { start, end, confidence } = word;
  return { start, end, confidence, x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

export const uprightSize = ({ width, height }: Size, turn: Turn): Size =>
  turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
