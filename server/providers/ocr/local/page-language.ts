import type { Language } from '../language/languages';
import type { LineOfWords } from './compose-page';
import { recogniserSettings, usualLanguage } from './tesseract/recogniser-settings';

/** `language` as the words tell it, null where too few of them do; `readIn` the one whose data reads such a page here. */
export type PageLanguage = { language: Language | null; readIn: Language };

/** Tells a page's language by its words. Where pages are not read in it, they are read in the installation's first one. */
export async function findPageLanguage(lines: LineOfWords[]): Promise<PageLanguage> {
  // Its data takes 90 MB, which a process that only opens files does not need.
  const { detectLanguage } = await import('../language/detect-language');
  const language = detectLanguage(lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n'));
  const isReadIn = language !== null && recogniserSettings().languages.includes(language);
  return { language, readIn: isReadIn ? language : usualLanguage() };
}
