import type { LineOfWords } from './compose-page';

/** Puts lines that were read in a picture between those of the text, each above the first line that stands lower. */
export function mergeLines(lines: LineOfWords[], added: LineOfWords[]): LineOfWords[] {
  const merged = [...lines];
  for (const line of added) {
    const middle = findMiddle(line);
    const below = merged.findIndex((other) => findMiddle(other) > middle);
    merged.splice(below === -1 ? merged.length : below, 0, line);
  }
  return merged;
}

function findMiddle({ words }: LineOfWords): number {
  return words.reduce((sum, { box }) => sum + box.y0 + box.y1, 0) / (words.length * 2);
}
