import { alignLetters } from './lines/align-letters';
import { meanConfidence } from './lines/mean-confidence';
import type { ReadCrop, ReadLetter } from './lines/read-crops';
import type { LineWord } from './lines/spell-readings';

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
  const letters = second.letters.flatMap(plainLetters);
  if (letters.length === 0 || second.confidence < GUESS) return plain.filter((word) => word.confidence >= GUESS);
  if (sure >= SURE_LINE || sure >= second.confidence) return plain;
  const advance = findAdvance(letters);
  const gaps = plain.slice(1).map((word, index) => ((plain[index]?.x1 ?? 0) + word.x0) / 2);
  const words: ReadLetter[][] = [];
  let previous: ReadLetter | null = null;
  for (const letter of takeOver(letters, plain)) {
    if (letter.text === ' ') previous = null;
    else {
      const before: ReadLetter | null = previous;
      const apart =
        before === null ||
        (letter.at - before.at > advance * (isWithinFigure(before, letter) ? FIGURE_SPACE : SPACE) &&
          gaps.some((gap) => gap > before.at && gap < letter.at));
      if (apart) words.push([letter]);
      else words.at(-1)?.push(letter);
      previous = letter;
    }
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

function isWithinFigure(before: ReadLetter, after: ReadLetter): boolean {
  return /^(\d[.,]|[.,]\d)$/.test(before.text + after.text);
}

/** Full-width forms, which its alphabet has beside the plain ones, become plain. */
function plainLetters(letter: ReadLetter): ReadLetter[] {
  return Array.from(letter.text.normalize('NFKC'), (text) => ({ ...letter, text }));
}

/** The usual distance between the middles of two letters of a word. */
function findAdvance(letters: ReadLetter[]): number {
  const distances = letters.slice(1).flatMap((letter, index) => {
    const before = letters[index];
    return before && before.text !== ' ' && letter.text !== ' ' ? [letter.at - before.at] : [];
  });
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 1 / (letters.length + 1);
}

/** The letters with those of the plain reading in their place that the second engine is less sure of or cannot know. */
function takeOver(letters: ReadLetter[], plain: LineWord[]): ReadLetter[] {
  const theirs = plain.flatMap((word) => Array.from(word.text, (text) => ({ text, confidence: word.confidence })));
  const pairs = alignLetters(
    letters.map((letter) => letter.text),
    theirs.map((letter) => letter.text),
  );
  const merged: ReadLetter[] = [];
  for (const { ours, theirs: other } of pairs) {
    const own = ours === null ? undefined : letters[ours];
    const their = other === null ? undefined : theirs[other];
    if (own && their && (their.confidence > own.confidence || isUnknown(their.text, own.text)))
      merged.push({ ...own, text: their.text, confidence: Math.max(own.confidence, their.confidence) });
    else if (own) merged.push(own);
    else if (their && CURRENCY.test(their.text) && their.confidence >= GUESS)
      merged.push({ ...their, at: findPlace(merged, letters) });
  }
  return merged;
}

const CURRENCY = /[£€¥]/;

/** The plain reading's letter is one that the second engine's alphabet lacks, for the one that it took instead. */
function isUnknown(theirs: string, own: string): boolean {
  if (CURRENCY.test(theirs)) return true;
  const bare = theirs.normalize('NFD').replace(/\p{M}/gu, '');
  return bare !== theirs && bare.toLowerCase() === own.toLowerCase();
}

/** Of a sign that only the plain reading has: right before the next letter, after the last. */
function findPlace(before: ReadLetter[], letters: ReadLetter[]): number {
  const last = before.at(-1)?.at ?? 0;
  const next = letters.find((letter) => letter.at > last)?.at ?? 1;
  return Math.max((last + next) / 2, next - findAdvance(letters));
}
