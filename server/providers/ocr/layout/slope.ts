import { median } from './median';

type Spot = { left: number; right: number; middle: number; height: number };

/** Looking this many words ahead makes the distance long and the letters' different heights small beside it. */
const AHEAD = 4;
/** Fewer pairs tell chance, not slope. */
const MIN_PAIRS = 8;
/** 6 degrees; what is steeper is no line of a page that was straightened before. */
const STEEPEST = 0.1;
/** Under a third of a degree nothing is gained: a line across the page rises by less than a letter. */
const LEVEL = 0.004;

/** How far lines fall for each unit to the right; 0 for a level page. `spots` are words in any order that keeps lines together. */
export function findSlope(spots: readonly Spot[]): number {
  const slopes: number[] = [];
  spots.forEach((spot, index) => {
    const other = spots[index + AHEAD];
    if (!other || other.left - spot.right < spot.height * 2) return;
    const slope = (other.middle - spot.middle) / ((other.left + other.right - spot.left - spot.right) / 2);
    if (Math.abs(slope) < STEEPEST) slopes.push(slope);
  });
  if (slopes.length < MIN_PAIRS) return 0;
  const slope = median(slopes);
  return Math.abs(slope) < LEVEL ? 0 : slope;
}
