import { detectLanguage } from '../language/detect-language';
import type { Language } from '../language/languages';
import type { Picture } from './picture';
import { type Recognised, recognise } from './recognise';
import { recogniserSettings } from './tesseract/recogniser-settings';

/** `language` as the words tell it; null where too few of them do. */
export type RecognisedInItsLanguage = Recognised & { language: Language | null };

/**
 * Reads a level picture of a page once more where it is in another language than the one it was read in: `first`, in the
 * installation's first language. A page in that language costs no second reading.
 */
export async function recogniseInItsLanguage(page: Picture, first?: Recognised): Promise<RecognisedInItsLanguage> {
  const found = first ?? (await recognise(page));
  const language = detectLanguage(toText(found));
  const [readIn, ...others] = recogniserSettings().languages;
  if (language === null || language === readIn || !others.includes(language)) return { ...found, language };
  const again = await recognise(page, 'page', language);
  return isBetter(again, found) ? { ...again, language } : { ...found, language };
}

/** Most words keep their letters in another language's data, and its confidence: only a reading that fell apart is worse. */
function isBetter(again: Recognised, found: Recognised): boolean {
  return again.confidence * Math.sqrt(again.wordCount) > found.confidence * Math.sqrt(found.wordCount);
}

const toText = ({ lines }: Recognised): string =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');
