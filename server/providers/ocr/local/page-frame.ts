import type { Box, Char, Mapper } from './text-char';

/** Where a character stands along its own line (`left`, `right`) and across it (`top`, `bottom`), in points. */
export type Extent = { left: number; right: number; top: number; bottom: number };

/** Turns boxes of the page's own coordinates into places on the page as it shows, and along text that runs at an angle. */
export type PageFrame = {
  /** The page as it shows, in points. */
  size: { width: number; height: number };
  /** Fractions of the page as it shows. */
  toFractions: (box: Box) => Box;
  /** In which direction a character's line runs on the page as it shows, in radians, clockwise from the right. */
  directionOf: (char: Char) => number;
  /** Along a line that runs in `direction`. */
  alongLine: (box: Box, direction: number) => Extent;
};

/** `toFraction` is linear: a corner and two steps tell all of it, the page's size in points too. */
export function createPageFrame(toFraction: Mapper): PageFrame {
  const [origin, across, up] = [toFraction(0, 0), toFraction(1, 0), toFraction(0, 1)];
  const [right, rise] = [
    { x: across.x - origin.x, y: across.y - origin.y },
    { x: up.x - origin.x, y: up.y - origin.y },
  ];
  const size = { width: 1 / Math.hypot(right.x, rise.x), height: 1 / Math.hypot(right.y, rise.y) };
  const toFractions = (box: Box): Box => {
    const [a, b] = [toFraction(box.x0, box.y0), toFraction(box.x1, box.y1)];
    return { x0: Math.min(a.x, b.x), y0: Math.min(a.y, b.y), x1: Math.max(a.x, b.x), y1: Math.max(a.y, b.y) };
  };
  const directionOf = ({ angle }: Char): number => {
    // The page's own coordinates count turns the other way round.
    const [cos, sin] = [Math.cos(angle), -Math.sin(angle)];
    return Math.atan2((right.y * cos + rise.y * sin) * size.height, (right.x * cos + rise.x * sin) * size.width);
  };
  const alongLine = (box: Box, direction: number): Extent => {
    const shown = toFractions(box);
    const [x0, x1] = [shown.x0 * size.width, shown.x1 * size.width];
    const [y0, y1] = [shown.y0 * size.height, shown.y1 * size.height];
    if (direction === 0) return { left: x0, right: x1, top: y0, bottom: y1 };
    const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
    const middle = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
    const [u, v] = [middle.x * cos + middle.y * sin, middle.y * cos - middle.x * sin];
    const { length, height } = measureTurned({ x: x1 - x0, y: y1 - y0 }, Math.abs(cos), Math.abs(sin));
    return { left: u - length / 2, right: u + length / 2, top: v - height / 2, bottom: v + height / 2 };
  };
  return { size, toFractions, directionOf, alongLine };
}

/** About the middle between two axes a box tells only the sum of its letter's sides: a letter is half as long as high. */
const UNCLEAR = 0.25;

/** The sides of a letter that runs at an angle, from the sides of the level box around it. */
function measureTurned(box: { x: number; y: number }, cos: number, sin: number): { length: number; height: number } {
  const sum = (box.x + box.y) / (cos + sin);
  if (Math.abs(cos - sin) < UNCLEAR) return { length: sum / 3, height: (sum * 2) / 3 };
  const difference = (box.x - box.y) / (cos - sin);
  return { length: Math.max(0, sum + difference) / 2, height: Math.max(0, sum - difference) / 2 };
}
