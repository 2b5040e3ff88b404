import type { LineOfWords, PlacedWord } from './compose-page';

/** The first half of a British postcode. */
const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/;
/** The second half: a figure and two letters, of which some are never used. */
const INWARD = /^\d[ABD-HJLNP-UW-Z]{2}[.,;]?$/;
/** The first half in inner London, where 1 is read as I: no dictionary has "WCIX", and the second half beside it says what it is. */
const OUTWARD_WITH_I = /^(EC|WC|SW|NW|SE|[ENW])I[A-Z]?$/;
/** Surer than this of what is no postcode, the reader has found a word. */
const SURE = 0.95;

/**
 * Reads a British postcode by its pattern where readers of letters cannot tell: "TR5 OXA" is TR5 0XA, and "WCIX 8AB" WC1X 8AB. Of two
 * readings the one that is a postcode stands. The other one stays beside it.
 */
export function mendPostcodes(lines: LineOfWords[]): LineOfWords[] {
  return lines.map((line) => ({
    ...line,
    words: line.words.map(mendOutward).map((word, index, words) => {
      return OUTWARD.test(words[index - 1]?.text ?? '') ? mendInward(word) : word;
    }),
  }));
}

function mendOutward(word: PlacedWord, index: number, words: PlacedWord[]): PlacedWord {
  const isOutward = OUTWARD_WITH_I.test(word.text) && INWARD.test(words[index + 1]?.text ?? '');
  return isOutward ? { ...word, text: word.text.replace('I', '1'), otherReading: word.text } : word;
}

function mendInward(word: PlacedWord): PlacedWord {
  const { text, otherReading, confidence } = word;
  if (confidence >= SURE || INWARD.test(text)) return word;
  const spelt = [otherReading, text.replace(/^O/, '0')].find((reading) => reading && INWARD.test(reading));
  return spelt === undefined ? word : { ...word, text: spelt, otherReading: text };
}
