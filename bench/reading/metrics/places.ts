import type { TruthLine } from '../papers/sheet';
import { type Share, toWords } from './words';

/** A word read and the middle of its box, in fractions of the page. */
export type PlacedWord = { text: string; x: number; y: number };

/** A box may stick out of its line by this part of the line's height, as a tail or an accent does. */
const MARGIN = 0.5;

/**
 * Words whose box has its middle within the line that they stand in, out of those that stand once on the page and once
 * in the reading: of others nobody can say which is which.
 */
export function countInPlace({ lines, read }: { lines: TruthLine[]; read: PlacedWord[] }): Share {
  const places = new Map<string, PlacedWord[]>();
  for (const word of read) {
    for (const text of toWords(word.text)) places.set(text, [...(places.get(text) ?? []), word]);
  }
  const stands = new Map<string, TruthLine[]>();
  for (const line of lines) {
    for (const text of toWords(line.text)) stands.set(text, [...(stands.get(text) ?? []), line]);
  }
  const share = { found: 0, of: 0 };
  for (const [text, [line, ...otherLines]] of stands) {
    const [word, ...otherWords] = places.get(text) ?? [];
    if (!line || !word || otherLines.length > 0 || otherWords.length > 0) continue;
    share.of += 1;
    if (isWithin({ word, line })) share.found += 1;
  }
  return share;
}

function isWithin({ word, line }: { word: PlacedWord; line: TruthLine }): boolean {
  const margin = line.h * MARGIN;
  return (
    word.x >= line.x - margin &&
    word.x <= line.x + line.w + margin &&
    word.y >= line.y - margin &&
    word.y <= line.y + line.h + margin
  );
}
