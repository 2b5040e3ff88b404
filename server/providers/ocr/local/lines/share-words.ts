import type { PlacedWord } from '../compose-page';
import { type DetectedLine, heightAt } from './trace-lines';

/** What the plain pass read within each detected line, from left to right, and what it read elsewhere. */
export type SharedWords = { within: PlacedWord[][]; elsewhere: PlacedWord[] };

/** Gives each word of the plain pass to the line in which its middle lies. */
export function shareWords(options: {
  words: PlacedWord[];
  lines: DetectedLine[];
  size: { width: number; height: number };
}): SharedWords {
  const { lines, size } = options;
  const within: PlacedWord[][] = lines.map(() => []);
  const elsewhere: PlacedWord[] = [];
  for (const word of options.words) {
    const x = ((word.box.x0 + word.box.x1) / 2) * size.width;
    const y = ((word.box.y0 + word.box.y1) / 2) * size.height;
    const distances = lines.map((line) =>
      x < line.left || x > line.right ? Infinity : Math.abs(y - heightAt(line.middle, x)) / line.height,
    );
    const nearest = distances.indexOf(Math.min(...distances));
    if ((distances[nearest] ?? Infinity) <= 0.5) within[nearest]?.push(word);
    else elsewhere.push(word);
  }
  for (const words of within) words.sort((a, b) => a.box.x0 - b.box.x0);
  return { within, elsewhere };
}
