/** Fractions of the page's width and height, origin top left. */
export type LineBox = { x: number; y: number; w: number; h: number };

/** Words that follow each other to the right at the same height share one box. */
export function mergeIntoLines(words: readonly (LineBox & { start: number })[]): LineBox[] {
  const lines: LineBox[] = [];
  for (const word of [...words].sort((a, b) => a.start - b.start)) {
    const line = lines.at(-1);
    if (line && word.x >= line.x && isSameHeight(line, word)) {
      const right = Math.max(line.x + line.w, word.x + word.w);
      const bottom = Math.max(line.y + line.h, word.y + word.h);
      const y = Math.min(line.y, word.y);
      lines[lines.length - 1] = { x: line.x, y, w: right - line.x, h: bottom - y };
    } else {
      lines.push({ x: word.x, y: word.y, w: word.w, h: word.h });
    }
  }
  return lines;
}

/** Half of the lower one's height is shared: letters with and without tails differ by less, lines by more. */
function isSameHeight(line: LineBox, word: LineBox): boolean {
  const shared = Math.min(line.y + line.h, word.y + word.h) - Math.max(line.y, word.y);
  return shared >= Math.min(line.h, word.h) / 2;
}
