import { chooseSpelling, type Spelling } from './choose-spelling';
import { closeGaps } from './close-gaps';
import type { KnowsWord } from './known-words';
import { meanConfidence } from './mean-confidence';
import { mendLetters, mendStrokes } from './mend-letters';
import { spellWithMissing } from './missing-characters';
import { partMarks } from './part-marks';
import { findAdvance, partWords } from './part-words';
import { ratePlausibility } from './plausibility';
import type { ReadCrop } from './read-crops';
import {
  type LineWord,
  type PlacedLetter,
  type SharedReading,
  type SpeltLetter,
  shareReading,
  spellCrop,
  spellWords,
} from './spell-readings';

/** What was read of one line: by tesseract within the page and, if asked, of the line alone; by the second engine once or twice. */
export type LineReadings = {
  plain: LineWord[];
  line: LineWord[] | null;
  second: ReadCrop;
  again: ReadCrop | null;
};

/** Below this a reading is a guess: a picture, a stamp, a signature. */
const GUESS = 0.5;
/** The part of a detected line's height that letters fill, where no word says so. */
const LETTERS = { y0: 0.15, y1: 0.85 };
/** Tesseract took a piece for one with its neighbours, so that its confidence speaks of something else: "1.520" of "1.52 D". */
const PIECE = 0.8;
/** A reading that is surer of a word has told its strokes apart, and a name may look like another word. */
const SURE_STROKES = 0.92;
/** Of the second engine's word, how much its least sure letter counts beside the mean of all. */
const WEAKEST = 0.5;

/** Whether two readings have the same letters, wherever they see spaces. */
export function hasSameLetters(words: readonly LineWord[], crop: ReadCrop): boolean {
  const join = (letters: readonly SpeltLetter[]) => letters.map((letter) => letter.text).join('');
  return join(spellWords(words)) === join(spellCrop(crop));
}

/**
 * Makes the words of a line out of its readings. The second engine's letters say where words begin, together with tesseract's
 * spaces; then each word is spelt as the readings agree, or as the likeliest of them has it.
 */
export function settleWords(readings: LineReadings, isKnown: KnowsWord): LineWord[] {
  const { plain, second } = readings;
  const line = readings.line ?? [];
  const letters = spellCrop(second);
  if (letters.length === 0 || second.confidence < GUESS) {
    const surer = meanConfidence(line) >= meanConfidence(plain) ? line : plain;
    return surer.filter((word) => word.confidence >= GUESS);
  }
  const share = (other: SpeltLetter[]) => (other.length > 0 ? shareReading(letters, other) : null);
  const shared = {
    plain: share(spellWords(plain)),
    line: share(spellWords(line)),
    again: readings.again && share(spellCrop(readings.again)),
  };
  const advance = findAdvance(letters);
  const tesseract = shared.line ?? shared.plain;
  const words = closeGaps(partWords({ letters, ...shared }), letters, isKnown).flatMap((indexes) => {
    const own = indexes.flatMap((index) => letters[index] ?? []);
    const spellings: Spelling[] = [
      { text: spellWithMissing(letters, indexes, tesseract), confidence: measureSureness(own), engine: 'second' },
      ...spellAgain(letters, indexes, { again: shared.again, tesseract }),
      ...spellTesseract(indexes, shared.line, line),
      ...spellTesseract(indexes, shared.plain, plain),
    ];
    const mended = spellings.flatMap((spelling) => {
      const isSure = spellings.some(({ text, confidence }) => text === spelling.text && confidence >= SURE_STROKES);
      const strokes = isSure ? null : mendStrokes(spelling.text, isKnown);
      const texts = [mendLetters(spelling.text, isKnown), strokes];
      return texts.flatMap((text) => (text === null ? [] : [{ ...spelling, text }]));
    });
    const chosen = chooseSpelling([...spellings, ...mended], (text) => ratePlausibility(text, isKnown));
    if (!chosen) return [];
    const place =
      findWholeWord(indexes, shared.plain, plain) ??
      findWholeWord(indexes, shared.line, line) ??
      placeLetters(own, advance, [...plain, ...line]);
    return [{ ...chosen, x0: place.x0, x1: place.x1, y0: place.y0, y1: place.y1 }];
  });
  return partMarks(words);
}

function collect(indexes: readonly number[], { belonging }: SharedReading): SpeltLetter[] {
  return indexes.flatMap((index) => belonging[index] ?? []);
}

function spellTesseract(
  indexes: readonly number[],
  reading: SharedReading | null,
  words: readonly LineWord[],
): Spelling[] {
  const letters = reading ? collect(indexes, reading) : [];
  const [first] = letters;
  if (!first) return [];
  const isWithin = letters.every((letter) => letter.word === first.word);
  const isPiece = isWithin && Array.from(words[first.word]?.text ?? '').length > letters.length;
  const text = letters.map((letter) => letter.text).join('');
  return [{ text, confidence: meanConfidence(letters) * (isPiece ? PIECE : 1), engine: 'tesseract' }];
}

function spellAgain(
  letters: readonly PlacedLetter[],
  indexes: readonly number[],
  { again, tesseract }: { again: SharedReading | null; tesseract: SharedReading | null },
): Spelling[] {
  if (!again) return [];
  const theirs = collect(indexes, again);
  if (theirs.length === 0) return [];
  const text = theirs.map((letter) => letter.text).join('');
  const own = indexes.map((index) => letters[index]?.text ?? '').join('');
  // The same letters lack the same signs.
  const spelt = text === own ? spellWithMissing(letters, indexes, tesseract) : text;
  return [{ text: spelt, confidence: measureSureness(theirs), engine: 'second' }];
}

function measureSureness(letters: readonly SpeltLetter[]): number {
  const weakest = Math.min(...letters.map((letter) => letter.confidence));
  return WEAKEST * weakest + (1 - WEAKEST) * meanConfidence(letters);
}

/** The word of a reading that has just these letters: its box is truer than the second engine's steps. */
function findWholeWord(
  indexes: readonly number[],
  reading: SharedReading | null,
  words: readonly LineWord[],
): LineWord | null {
  const letters = reading ? collect(indexes, reading) : [];
  const [first] = letters;
  const word = first && words[first.word];
  const isWhole =
    word && letters.every((letter) => letter.word === first.word) && Array.from(word.text).length === letters.length;
  return isWhole ? word : null;
}

function placeLetters(letters: readonly PlacedLetter[], advance: number, words: readonly LineWord[]) {
  return {
    x0: Math.max(0, (letters[0]?.at ?? 0) - advance / 2),
    x1: Math.min(1, (letters.at(-1)?.at ?? 0) + advance / 2),
    y0: words.length > 0 ? Math.min(...words.map((word) => word.y0)) : LETTERS.y0,
    y1: words.length > 0 ? Math.max(...words.map((word) => word.y1)) : LETTERS.y1,
  };
}
