import type { FoundWord } from './found-text';

/**
 * Strokes come out as "|": as high as the letters around it, it is the word "I" of a plain face; the rules of tables
 * and the edges of boxes are a quarter higher, and no words at all.
 */
export function readStrokes(words: FoundWord[]): FoundWord[] {
  const heights = words.filter((word) => !isStroke(word)).map(measureHeight);
  const usual = heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0;
  return words.flatMap((word) => {
    if (!isStroke(word)) return [word];
    return measureHeight(word) <= usual * 1.2 ? [{ ...word, text: 'I' }] : [];
  });
}

function isStroke({ text }: FoundWord): boolean {
  return /^[|¦\s]*$/.test(text);
}

function measureHeight({ box }: FoundWord): number {
  return box.y1 - box.y0;
}
