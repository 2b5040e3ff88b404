import type { Box } from './boxes';
import type { Char, Mapper } from './text-char';

/** Turns places of the page's own coordinates into places on the page as it shows, and along lines that run at an angle. */
export type PageFrame = {
  /** Fractions of the page as it shows. */
  toFractions: (box: Box) => Box;
  /** In which direction a character's line runs on the page as it shows, in radians, clockwise from the right. */
  directionOf: (char: Char) => number;
  lineAt: (direction: number) => LineFrame;
};

/** Places along lines of one direction and across them, in points, growing to the right and downwards as the line is read. */
export type LineFrame = {
  along: (x: number, y: number) => number;
  across: (x: number, y: number) => number;
  /** How much of the line's length, and of its height, a letter in such a box takes. */
  lengthOf: (box: Box) => number;
  heightOf: (box: Box) => number;
};

/**
 * About the middle between the page's axes a level box tells only the sum of its letter's sides. A letter is about half as long
 * as high.
 */
const UNCLEAR = 0.25;
const LENGTH_OF_SUM = 1 / 3;

/** `toFraction` is linear: a corner and two steps tell all of it, the page's size in points too. */
export function createPageFrame(toFraction: Mapper): PageFrame {
  const [origin, across, up] = [toFraction(0, 0), toFraction(1, 0), toFraction(0, 1)];
  const right = { x: across.x - origin.x, y: across.y - origin.y };
  const rise = { x: up.x - origin.x, y: up.y - origin.y };
  const size = { width: 1 / Math.hypot(right.x, rise.x), height: 1 / Math.hypot(right.y, rise.y) };
  // Numbers and no objects on the way: a page has thousands of letters.
  const toFractions = ({ x0, y0, x1, y1 }: Box): Box => {
    const ax = origin.x + right.x * x0 + rise.x * y0;
    const ay = origin.y + right.y * x0 + rise.y * y0;
    const bx = origin.x + right.x * x1 + rise.x * y1;
    const by = origin.y + right.y * x1 + rise.y * y1;
    return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
  };
  const directionOf = ({ angle }: Char): number => {
    // PDFium counts a letter's angle clockwise, the page its coordinates the other way round.
    const [cos, sin] = [Math.cos(angle), -Math.sin(angle)];
    return Math.atan2((right.y * cos + rise.y * sin) * size.height, (right.x * cos + rise.x * sin) * size.width);
  };
  const lineAt = (direction: number): LineFrame => {
    const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
    const turn = (point: { x: number; y: number }) => ({
      along: point.x * size.width * cos + point.y * size.height * sin,
      across: point.y * size.height * cos - point.x * size.width * sin,
    });
    const [start, byX, byY] = [turn(origin), turn(right), turn(rise)];
    const [acrossX, acrossY] = [Math.abs(byX.along), Math.abs(byY.along)];
    const isUnclear = Math.abs(acrossX - acrossY) < UNCLEAR;
    const lengthOf = ({ x0, y0, x1, y1 }: Box): number => {
      const sum = (x1 - x0 + y1 - y0) / (acrossX + acrossY);
      if (isUnclear) return sum * LENGTH_OF_SUM;
      return Math.max(0, sum + (x1 - x0 - y1 + y0) / (acrossX - acrossY)) / 2;
    };
    return {
      along: (x, y) => start.along + byX.along * x + byY.along * y,
      across: (x, y) => start.across + byX.across * x + byY.across * y,
      lengthOf,
      heightOf: (box) => Math.max(0, (box.x1 - box.x0 + box.y1 - box.y0) / (acrossX + acrossY) - lengthOf(box)),
    };
  };
  return { toFractions, directionOf, lineAt };
}
