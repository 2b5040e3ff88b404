import type { Share } from './words';
import { toRuns } from './words';

/** A line as its runs between blanks, so that " total 12 50 " stands whole in " the total 12 50 ". */
function fold(line: string): string {
  const runs = toRuns(line);
  return runs.length === 0 ? '' : ` ${runs.join(' ')} `;
}

function splitLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(fold)
    .filter((line) => line !== '');
}

/** Lines of the truth that stand whole within one line of the reading, each as often as it is there. */
export function countWholeLines({ truth, read }: { truth: string; read: string }): Share {
  const wanted = new Map<string, number>();
  for (const line of splitLines(truth)) wanted.set(line, (wanted.get(line) ?? 0) + 1);
  const readLines = splitLines(read);
  const share = { found: 0, of: 0 };
  for (const [line, count] of wanted) {
    let seen = 0;
    for (const readLine of readLines) if (seen < count) seen += countOccurrences(readLine, line);
    share.found += Math.min(count, seen);
    share.of += count;
  }
  return share;
}

/**
 * Neighbouring lines that stand in the right order, out of those whose places are certain: a line counts where it is
 * there once in the truth and once in the reading, over line ends if need be. One jump backwards is one pair lost.
 */
export function countOrderedPairs({ truth, read }: { truth: string; read: string }): Share {
  const whole = fold(read);
  const lines = splitLines(truth);
  const places = lines.filter((line) => !isRepeated(lines, line) && countOccurrences(whole, line) === 1);
  const share = { found: 0, of: Math.max(0, places.length - 1) };
  for (let index = 1; index < places.length; index += 1) {
    if (whole.indexOf(places[index] ?? '') > whole.indexOf(places[index - 1] ?? '')) share.found += 1;
  }
  return share;
}

function isRepeated(lines: string[], line: string): boolean {
  return lines.indexOf(line) !== lines.lastIndexOf(line);
}

/** Neighbours share the blank between them, so the search goes on at the last blank of each hit. */
function countOccurrences(text: string, line: string): number {
  let count = 0;
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + line.length - 1)) count += 1;
  return count;
}
