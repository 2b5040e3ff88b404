import type { PlacedWord } from './compose-page';
import { findPageLanguage, type PageLanguage } from './page-language';
import type { Picture } from './picture';
import { type Recognised, recognise } from './recognise';
import { usualLanguage } from './tesseract/recogniser-settings';

/** `readIn` is the language whose data gave these words. */
export type RecognisedInItsLanguage = Recognised & PageLanguage;

/**
 * Reads a level picture of a page once more where it is in another language than the one it was read in: `first`, in the
 * installation's first language. A page in that language costs no second reading.
 */
export async function recogniseInItsLanguage(page: Picture, first?: Recognised): Promise<RecognisedInItsLanguage> {
  const found = first ?? (await recognise(page));
  const usual = usualLanguage();
  const { language, readIn } = await findPageLanguage(found.lines);
  if (readIn === usual) return { ...found, language, readIn };
  const again = await recognise(page, 'page', readIn);
  return isBetter(again, found)
    ? { ...keepAddresses(again, found), language, readIn }
    : { ...found, language, readIn: usual };
}

/** Most words keep their letters in another language's data, and its confidence: only a reading that fell apart is worse. */
function isBetter(again: Recognised, found: Recognised): boolean {
  return again.confidence * Math.sqrt(again.wordCount) > found.confidence * Math.sqrt(found.wordCount);
}

/** The data of some languages has no "@" and makes a letter of it: where the first reading saw one, its word stays. */
function keepAddresses(again: Recognised, found: Recognised): Recognised {
  const addresses = found.lines.flatMap(({ words }) => words.filter(({ text }) => text.includes('@')));
  const keep = (word: PlacedWord): PlacedWord => {
    const address = addresses.find((one) => isSamePlace(one, word));
    return address ? { ...word, text: address.text, confidence: address.confidence } : word;
  };
  return { ...again, lines: again.lines.map((line) => ({ ...line, words: line.words.map(keep) })) };
}

/** Edges that differ by less than a letter's height: a word that was split or joined is another one. */
function isSamePlace({ box: a }: PlacedWord, { box: b }: PlacedWord): boolean {
  const slack = a.y1 - a.y0;
  return [a.x0 - b.x0, a.x1 - b.x1, a.y0 - b.y0, a.y1 - b.y1].every((difference) => Math.abs(difference) < slack);
}
