type Spot = { left: number; right: number; middle: number; height: number };

/** 6 degrees; what is steeper is no line of a page that was straightened before. */
const STEEPEST = 0.1;
/** Under a third of a degree nothing is gained: a line across the page rises by less than a letter. */
const LEVEL = 0.004;

/** Words of one line follow each other to the right; half a letter up or down are their different shapes. */
const SHAPE = 0.5;
/** In letters' heights: what stands farther to the right may be of another row. */
const NEXT_WORD = 3;

/** How far lines fall for each unit to the right; 0 for a level page. `spots` are words in the order of the page's text. */
export function findSlope(spots: readonly Spot[]): number {
  const lines: Spot[][] = [];
  for (const spot of spots) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && goesOn(last, spot)) line.push(spot);
    else lines.push([spot]);
  }
  return findSlopeOfLines(lines);
}

function goesOn(last: Spot, spot: Spot): boolean {
  const distance = spot.left - last.right;
  if (distance < -last.height || distance > last.height * NEXT_WORD) return false;
  return Math.abs(spot.middle - last.middle) <= Math.max(last.height, spot.height) * SHAPE + distance * STEEPEST;
}

/** A shorter line tells its letters' different heights rather than its slope. */
const SHORTEST = 10;
/** Fewer lines, or lines that differ by more, tell of nothing. */
const FEWEST_LINES = 2;
const ALIKE = 0.01;

/** The same from lines that are known, each by its words: the longest lines count most. */
export function findSlopeOfLines(lines: readonly (readonly Spot[])[]): number {
  const slopes = lines.flatMap((line) => {
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last || last.right - first.left < first.height * SHORTEST || line.length < 2) return [];
    const slope = fitLine(line);
    return Math.abs(slope) < STEEPEST ? [{ slope, weight: last.right - first.left }] : [];
  });
  const total = slopes.reduce((sum, { weight }) => sum + weight, 0);
  let left = total / 2;
  const middle = slopes
    .sort((a, b) => a.slope - b.slope)
    .find(({ weight }) => {
      left -= weight;
      return left <= 0;
    });
  if (!middle || slopes.length < FEWEST_LINES) return 0;
  const alike = slopes.filter(({ slope }) => Math.abs(slope - middle.slope) < ALIKE);
  const agreeing = alike.reduce((sum, { weight }) => sum + weight, 0);
  return agreeing < total / 2 || Math.abs(middle.slope) < LEVEL ? 0 : middle.slope;
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
