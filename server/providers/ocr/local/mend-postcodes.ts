import type { LineOfWords, PlacedWord } from './compose-page';

/** The first half of a British postcode. */
const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/;
/** The second half: a figure and two letters, of which some are never used. */
const INWARD = /^\d[ABD-HJLNP-UW-Z]{2}[.,;]?$/;
/** Surer than this of what is no postcode, the reader has found a word. */
const SURE = 0.95;

/**
 * Reads the second half of a British postcode by its pattern where readers of letters cannot tell: "TR5 OXA" is TR5 0XA. Of two
 * readings the one that is a postcode stands. The other one stays beside it.
 */
export function mendPostcodes(lines: LineOfWords[]): LineOfWords[] {
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word, index) => (OUTWARD.test(line.words[index - 1]?.text ?? '') ? mendInward(word) : word)),
  }));
}

function mendInward(word: PlacedWord): PlacedWord {
  const { text, otherReading, confidence } = word;
  if (confidence >= SURE || INWARD.test(text)) return word;
  const spelt = [otherReading, text.replace(/^O/, '0')].find((reading) => reading && INWARD.test(reading));
  return spelt === undefined ? word : { ...word, text: spelt, otherReading: text };
}
