import { env } from '@/server/platform/env';
import type { Language } from './language/languages';
import { describeConfinement } from './local/confine-child';
import { chooseLanguages } from './local/tesseract/choose-languages';
import { provideLanguageData } from './local/tesseract/language-data';
import { recogniseNatively } from './local/tesseract/native-recogniser';
import { nativeTesseract, refuseSetting, refuseTesseract } from './native-tesseract';
import { documentReader } from './ocr';

/** An empty page: enough for the program to load a language and to answer. */
const BLANK_PGM = Buffer.concat([Buffer.from('P5\n64 64\n255\n'), Buffer.alloc(64 * 64, 255)]);

/**
 * For a worker's start: says what reads documents, for the log, and throws EnvironmentError where it would not work, before a
 * document pays for it.
 */
export async function checkReader(): Promise<Record<string, string>> {
  const { name } = documentReader();
  if (env().OCR_PROVIDER !== 'local') return { reader: name };
  const languages = await prepareLanguages();
  const native = nativeTesseract();
  const [first] = languages;
  if (native.program !== null && first) await tryNatively(native.program, first);
  const tesseract = native.program === null ? `tesseract.js, since ${native.why}` : native.version;
  return { reader: name, languages: languages.join(','), tesseract, readers: describeConfinement() };
}

async function prepareLanguages(): Promise<Language[]> {
  let languages: Language[];
  try {
    languages = chooseLanguages(env().OCR_LANGUAGES ?? null);
  } catch (error) {
    throw refuseSetting('OCR_LANGUAGES', error);
  }
  try {
    await Promise.all(languages.map(provideLanguageData));
  } catch (error) {
    throw refuseSetting('TMPDIR', error);
  }
  return languages;
}

async function tryNatively(program: string, language: Language): Promise<void> {
  try {
    await recogniseNatively({ program, language, layout: 'page', pgm: BLANK_PGM });
  } catch (error) {
    throw refuseTesseract(error);
  }
}
