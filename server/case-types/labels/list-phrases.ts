/** Phrases parted by commas and lines, as lists of words read well. */
export const listPhrases = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
