import type { Box } from './boxes';
import type { PageSource } from './judged-char';

/** Squares a side, in which the page's area is counted: strips and tiles of a scan add up, overlaps do not. */
const GRID = 32;

/** The share of a page that lies under pictures, 0 to 1: one picture, or many that tile it. */
export function measureImageCover({ objects, toFraction }: Pick<PageSource, 'objects' | 'toFraction'>): number {
  const covered = new Uint8Array(GRID * GRID);
  for (const { kind, box } of objects) {
    if (kind !== 'image') continue;
    const { x0, y0, x1, y1 } = toShown(box, toFraction);
    // A square is covered where its middle is.
    for (let row = Math.max(0, Math.ceil(y0 * GRID - 0.5)); row + 0.5 <= y1 * GRID && row < GRID; row += 1) {
      const first = row * GRID + Math.max(0, Math.ceil(x0 * GRID - 0.5));
      const last = row * GRID + Math.min(GRID, Math.floor(x1 * GRID + 0.5));
      if (last > first) covered.fill(1, first, last);
    }
  }
  return covered.reduce((sum, value) => sum + value, 0) / covered.length;
}

/** From the page's own coordinates to fractions of it as shown. */
export function toShown(box: Box, toFraction: PageSource['toFraction']): Box {
  const [a, b] = [toFraction(box.x0, box.y0), toFraction(box.x1, box.y1)];
  return { x0: Math.min(a.x, b.x), y0: Math.min(a.y, b.y), x1: Math.max(a.x, b.x), y1: Math.max(a.y, b.y) };
}
