import { alignLetters } from './align-letters';
import type { ReadCrop } from './read-crops';

/** A word on the crop of a line; places are shares of the crop's width and height. */
export type LineWord = { text: string; confidence: number; x0: number; x1: number; y0: number; y1: number };

/** A letter of one reading; `word` counts the reading's words from 0. */
export type SpeltLetter = { text: string; confidence: number; word: number };
/** Its middle is known too, as a share of the crop's width, and how sure the engine is of a space before it, 0 without one. */
export type PlacedLetter = SpeltLetter & { at: number; space: number };

/** The letters of tesseract's words. */
export function spellWords(words: readonly LineWord[]): SpeltLetter[] {
  return words.flatMap(({ text, confidence }, word) =>
    Array.from(text, (letter) => ({ text: letter, confidence, word })),
  );
}

/** The second engine's letters. Full-width forms, which its alphabet has beside the plain ones, become plain. */
export function spellCrop(crop: ReadCrop): PlacedLetter[] {
  const spelt: PlacedLetter[] = [];
  let word = 0;
  let space = 0;
  for (const { text, confidence, at } of crop.letters) {
    for (const letter of text.normalize('NFKC')) {
      if (letter !== ' ') {
        spelt.push({ text: letter, confidence, at, word, space });
        space = 0;
      } else if (spelt.length > 0) {
        word = (spelt.at(-1)?.word ?? 0) + 1;
        space = confidence;
      }
    }
  }
  return spelt;
}

/**
 * Another reading of the same line, shared out among the letters of the first: which of its letters stands for each, and which
 * of its letters belong there.
 */
export type SharedReading = { counterparts: (SpeltLetter | null)[]; belonging: SpeltLetter[][] };

export function shareReading(first: readonly SpeltLetter[], other: readonly SpeltLetter[]): SharedReading {
  const counterparts: (SpeltLetter | null)[] = first.map(() => null);
  const places: (number | null)[] = other.map(() => null);
  const pairs = alignLetters(
    first.map((letter) => letter.text),
    other.map((letter) => letter.text),
  );
  for (const { ours, theirs } of pairs) {
    if (ours === null || theirs === null) continue;
    counterparts[ours] = other[theirs] ?? null;
    places[theirs] = ours;
  }
  const belonging: SpeltLetter[][] = first.map(() => []);
  other.forEach((letter, index) => {
    belonging[places[index] ?? findNeighbour(other, places, index)]?.push(letter);
  });
  return { counterparts, belonging };
}

/** Where a letter belongs that has no counterpart: to the nearest one of its word that has, else to the one before. */
function findNeighbour(letters: readonly SpeltLetter[], places: readonly (number | null)[], index: number): number {
  const word = letters[index]?.word;
  let before = index - 1;
  while (before >= 0 && places[before] === null) before -= 1;
  let after = index + 1;
  while (after < letters.length && places[after] === null) after += 1;
  const isBefore = before >= 0 && (letters[before]?.word === word || letters[after]?.word !== word);
  return places[isBefore ? before : after] ?? 0;
}
