import { findPercentile } from './even-light';
import type { Picture } from './picture';

/** A cell holds a letter or two, and more ground than ink. */
const CELL = 32;
/** Every other pixel each way is a quarter of the work for the same answer. */
const STEP = 2;
/** In grey levels: less is bare ground, or paper's own texture. */
const LEAST_CONTRAST = 50;
/** Dark banners and photos on a page of dark ink stay well under this share; a dark screenshot lies well above. */
const MOSTLY = 0.7;

/**
 * Whether a page is light ink on a dark ground, as dark screenshots are. Each cell with ink in it votes: the ground is what
 * most of it is. A sheet of paper on a dark table has its votes on the paper, however large the table.
 */
export function hasLightInk(grey: Picture): boolean {
  const votes = { light: 0, dark: 0 };
  const histogram = new Uint32Array(256);
  for (let top = 0; top + CELL <= grey.height; top += CELL) {
    for (let left = 0; left + CELL <= grey.width; left += CELL) {
      const count = countLevels(grey, left, top, histogram);
      const darkest = findPercentile(histogram, count, 0.05);
      const ground = findPercentile(histogram, count, 0.5);
      const lightest = findPercentile(histogram, count, 0.95);
      if (lightest - darkest < LEAST_CONTRAST) continue;
      votes[lightest - ground > ground - darkest ? 'light' : 'dark'] += 1;
    }
  }
  return votes.light > (votes.light + votes.dark) * MOSTLY;
}

function countLevels({ data, width }: Picture, left: number, top: number, histogram: Uint32Array): number {
  histogram.fill(0);
  for (let y = top; y < top + CELL; y += STEP) {
    for (let x = left; x < left + CELL; x += STEP) {
      const level = data[y * width + x] ?? 0;
      histogram[level] = (histogram[level] ?? 0) + 1;
    }
  }
  return (CELL / STEP) ** 2;
}
