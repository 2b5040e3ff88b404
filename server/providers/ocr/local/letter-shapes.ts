import type { Difference } from './difference';
import type { JudgedChar, PageSource } from './judged-char';
import { toShown } from './page-images';

/** How a letter looks on the page: its ink on a small grid, and how wide it is for its height. */
export type LetterShape = { grid: Uint8Array; stretch: number };

const COLUMNS = 10;
const ROWS = 14;
/** Natural logarithm of the ratio of width to height. */
const SAME_STRETCH = 0.3;

export function readShape(char: JudgedChar, source: PageSource, ink: Difference): LetterShape | null {
  if (!char.box) return null;
  const { x0, y0, x1, y1 } = toShown(char.box, source.toFraction);
  const [width, height] = [(x1 - x0) * ink.width, (y1 - y0) * ink.height];
  const grid = new Uint8Array(COLUMNS * ROWS);
  let most = 0;
  for (let row = 0; row < ROWS; row += 1) {
    const y = y0 * ink.height + ((row + 0.5) * height) / ROWS - 0.5;
    for (let column = 0; column < COLUMNS; column += 1) {
      const x = x0 * ink.width + ((column + 0.5) * width) / COLUMNS - 0.5;
      const level = readBetween(ink, x, y);
      grid[row * COLUMNS + column] = level;
      most = Math.max(most, level);
    }
  }
  if (most === 0) return null;
  for (let at = 0; at < grid.length; at += 1) grid[at] = ((grid[at] as number) * 255) / most;
  return { grid, stretch: Math.log(width / height) };
}

/** Between four pixels, so that a letter looks alike wherever it lies on the grid of pixels. */
function readBetween({ data, width, height }: Difference, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 0;
  const [dx, dy] = [x - left, y - top];
  const at = top * width + left;
  const upper = (data[at] as number) * (1 - dx) + (data[at + 1] as number) * dx;
  const lower = (data[at + width] as number) * (1 - dx) + (data[at + width + 1] as number) * dx;
  return upper * (1 - dy) + lower * dy;
}

/** 0 for two shapes that are one, 1 for ink where the other has paper; infinite where their proportions differ. */
export function compareShapes(a: LetterShape, b: LetterShape): number {
  if (Math.abs(a.stretch - b.stretch) > SAME_STRETCH) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let at = 0; at < a.grid.length; at += 1) sum += Math.abs((a.grid[at] as number) - (b.grid[at] as number));
  return sum / a.grid.length / 255;
}
