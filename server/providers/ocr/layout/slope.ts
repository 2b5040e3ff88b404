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

/** How far lines fall for each unit to the right; 0 for a level page. `spots` are words in an order that keeps lines together. */
export function findSlope(spots: readonly Spot[]): number {
  const slopes: number[] = [];
  spots.forEach((spot, index) => {
    const other = spots[index + AHEAD];
    if (!other || other.left - spot.right < spot.height * 2) return;
    const slope = (other.middle - spot.middle) / ((other.left + other.right - spot.left - spot.right) / 2);
    if (Math.abs(slope) < STEEPEST) slopes.push(slope);
  });
  if (slopes.length < MIN_PAIRS) return 0;
  return ignoreSmall(median(slopes));
}

/** A shorter line tells its letters' different heights rather than its slope. */
const SHORTEST = 10;

/** The same from lines that are known, each by its words: the longest lines count most. */
export function findSlopeOfLines(lines: readonly (readonly Spot[])[]): number {
  const slopes = lines.flatMap((line) => {
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last || last.right - first.left < first.height * SHORTEST || line.length < 2) return [];
    const slope = fitLine(line);
    return Math.abs(slope) < STEEPEST ? [{ slope, weight: last.right - first.left }] : [];
  });
  let left = slopes.reduce((sum, { weight }) => sum + weight, 0) / 2;
  for (const { slope, weight } of slopes.sort((a, b) => a.slope - b.slope)) {
    left -= weight;
    if (left <= 0) return ignoreSmall(slope);
  }
  return 0;
}

/** Least squares through the words' middles. */
function fitLine(line: readonly Spot[]): number {
  const centres = line.map((spot) => (spot.left + spot.right) / 2);
  const meanX = centres.reduce((sum, x) => sum + x, 0) / line.length;
  const meanY = line.reduce((sum, spot) => sum + spot.middle, 0) / line.length;
  let [across, down] = [0, 0];
  line.forEach((spot, index) => {
    const x = (centres[index] ?? 0) - meanX;
    across += x * x;
    down += x * (spot.middle - meanY);
  });
  return across === 0 ? 0 : down / across;
}

function ignoreSmall(slope: number): number {
  return Math.abs(slope) < LEVEL ? 0 : slope;
}
