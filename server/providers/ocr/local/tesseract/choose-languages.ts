import { isLanguage, LANGUAGES, type Language } from '../../language/languages';
import { dataName, listInstalledLanguages } from './language-data';

/** The languages that pages are read in; null: all whose data is installed. Throws an Error, in one line, where one cannot be read in. */
export function chooseLanguages(wanted: string[] | null): Language[] {
  const installed = listInstalledLanguages();
  if (installed.length === 0) throw new Error('no language data is installed; run npm ci');
  return wanted?.map((code) => checkLanguage(code, installed)) ?? installed;
}

function checkLanguage(code: string, installed: Language[]): Language {
  if (!isLanguage(code)) throw new Error(`${code} is none of the languages that can be read: ${LANGUAGES.join(', ')}`);
  if (!installed.includes(code))
    throw new Error(`the data for ${code} is not installed: npm install @tesseract.js-data/${dataName(code)}`);
  return code;
}
