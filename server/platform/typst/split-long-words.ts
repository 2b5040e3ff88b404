/** About as many letters as fit a line of the letter; the longest names of places and people are shorter. */
const MOST_LETTERS = 60;
const PART = 30;
const ZERO_WIDTH_SPACE = '\u200b';

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Lets a word break that no line holds. Shorter words stay as they are, so that they are found and copied whole. */
export const splitLongWords = (text: string): string => text.split(' ').map(splitWord).join(' ');

function splitWord(word: string): string {
  if (word.length <= MOST_LETTERS) return word;
  const parts = [...letters.segment(word)].map(({ segment }) => segment);
  if (parts.length <= MOST_LETTERS) return word;
  return parts.map((part, at) => (at > 0 && at % PART === 0 ? ZERO_WIDTH_SPACE + part : part)).join('');
}
