import { alignLetters } from './lines/align-letters';
import { meanConfidence } from './lines/mean-confidence';
import { CURRENCY, isMissing } from './lines/missing-characters';
import { findAdvance, isWithinFigure } from './lines/part-words';
import type { ReadCrop } from './lines/read-crops';
import { type LineWord, type PlacedLetter, spellCrop, spellWords } from './lines/spell-readings';

/** Surer than this of a whole line, the plain reading stands: it is right in 98 words of 100, and knows more characters. */
const SURE_LINE = 0.88;
/** Below this a reading is a guess: a picture, a stamp, a signature. */
const GUESS = 0.5;
/** The plain reading sees spaces within words where letters are broken: at a space, letters stand at least this far apart, of what they usually do. */
const SPACE = 0.9;
/** An amount must not fall apart at its point. */
const FIGURE_SPACE = 1.7;
/** The part of a detected line's height that letters fill, where no word says so. */
const LETTERS = { y0: 0.15, y1: 0.85 };

/**
 * Makes one of two readings of a word or two. The second engine's letters are taken where it is surer. It drops spaces, and its
 * alphabet lacks £, € and letters with accents: those come from the plain reading.
 */
export function mergeReadings({ plain, second }: { plain: LineWord[]; second: ReadCrop }): LineWord[] {
  const sure = meanConfidence(plain);
  const letters = spellCrop(second);
  if (letters.length === 0 || second.confidence < GUESS) return plain.filter((word) => word.confidence >= GUESS);
  if (sure >= SURE_LINE || sure >= second.confidence) return plain;
  const advance = findAdvance(letters);
  const gaps = plain.slice(1).map((word, index) => ((plain[index]?.x1 ?? 0) + word.x0) / 2);
  const merged = takeOver(letters, plain, advance);
  const words: PlacedLetter[][] = [];
  for (const [index, letter] of merged.entries()) {
    const before = merged[index - 1];
    const usual = advance * (isWithinFigure(merged, index) ? FIGURE_SPACE : SPACE);
    const hasRoom = (from: number) => letter.at - from > usual && gaps.some((gap) => gap > from && gap < letter.at);
    if (!before || before.word !== letter.word || hasRoom(before.at)) words.push([letter]);
    else words.at(-1)?.push(letter);
  }
  const y0 = plain.length > 0 ? Math.min(...plain.map((word) => word.y0)) : LETTERS.y0;
  const y1 = plain.length > 0 ? Math.max(...plain.map((word) => word.y1)) : LETTERS.y1;
  return words.map((own) => ({
    text: own.map((letter) => letter.text).join(''),
    confidence: meanConfidence(own),
    x0: Math.max(0, (own[0]?.at ?? 0) - advance / 2),
    x1: Math.min(1, (own.at(-1)?.at ?? 0) + advance / 2),
    y0,
    y1,
  }));
}

/** The letters with those of the plain reading in their place that the second engine is less sure of or cannot know. */
function takeOver(letters: PlacedLetter[], plain: LineWord[], advance: number): PlacedLetter[] {
  const theirs = spellWords(plain);
  const pairs = alignLetters(
    letters.map((letter) => letter.text),
    theirs.map((letter) => letter.text),
  );
  const merged: PlacedLetter[] = [];
  for (const { ours, theirs: other } of pairs) {
    const own = ours === null ? undefined : letters[ours];
    const their = other === null ? undefined : theirs[other];
    if (own && their && (their.confidence > own.confidence || isMissing(their.text, own.text)))
      merged.push({ ...own, text: their.text, confidence: Math.max(own.confidence, their.confidence) });
    else if (own) merged.push(own);
    else if (their && CURRENCY.test(their.text) && their.confidence >= GUESS)
      merged.push(placeSign({ text: their.text, confidence: their.confidence }, { before: merged, letters, advance }));
  }
  return merged;
}

/** A sign that only the plain reading has: right before the next letter and of its word, after the last one. */
function placeSign(
  sign: { text: string; confidence: number },
  { before, letters, advance }: { before: PlacedLetter[]; letters: PlacedLetter[]; advance: number },
): PlacedLetter {
  const last = before.at(-1);
  const from = last?.at ?? 0;
  const next = letters.find((letter) => letter.at > from);
  const at = Math.max((from + (next?.at ?? 1)) / 2, (next?.at ?? 1) - advance);
  return { ...sign, at, word: (next ?? last)?.word ?? 0, space: 0 };
}
