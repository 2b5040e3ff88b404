import type { PageFrame } from './page-frame';
import type { Char } from './text-char';

export type DirectedChars = { chars: Char[]; direction: number };

const DEGREE = Math.PI / 180;
/** Lines that a scanner drew askew differ by less; stamps and margins by more. */
const SAME_DIRECTION = 5;
/** A page of letters each turned its own way is no text. */
const MAX_DIRECTIONS = 24;

/** Characters by the direction of their lines, most of the page first, the others as the file gives them. */
export function groupByDirection(chars: readonly Char[], frame: PageFrame): DirectedChars[] {
  const groups: { chars: Char[]; sum: number; degrees: number; count: number }[] = [];
  let last = groups[0];
  for (const char of chars) {
    // White space has no direction of its own.
    if (char.text.trim() === '' && !char.unmapped) {
      last?.chars.push(char);
      continue;
    }
    const degrees = frame.directionOf(char) / DEGREE;
    let group = groups.find((one) => Math.abs(turnBetween(one.degrees, degrees)) < SAME_DIRECTION);
    if (!group && groups.length >= MAX_DIRECTIONS) group = last;
    if (!group) {
      group = { chars: [], sum: 0, degrees, count: 0 };
      groups.push(group);
    }
    group.chars.push(char);
    group.sum += turnBetween(group.degrees, degrees);
    group.count += 1;
    last = group;
  }
  const most = Math.max(...groups.map((group) => group.count));
  const main = groups.findIndex((group) => group.count === most);
  const ordered = main <= 0 ? groups : [...groups.splice(main, 1), ...groups];
  return ordered.map(({ chars: own, degrees, sum, count }) => ({
    chars: own,
    direction: roundDirection(degrees + sum / count) * DEGREE,
  }));
}

/** From one direction to another, -180 to 180. */
function turnBetween(from: number, to: number): number {
  return ((to - from + 540) % 360) - 180;
}

/** A line's direction is told to a hundredth of a degree; upright text is exactly upright. */
function roundDirection(degrees: number): number {
  return Math.round(degrees * 100) / 100 || 0;
}
