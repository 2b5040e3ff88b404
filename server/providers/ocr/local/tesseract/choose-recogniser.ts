import { EnvironmentError } from '@/server/platform/env';
import { isLanguage, type Language } from '../../language/languages';
import { findTesseract, type TesseractChoice, type TesseractProgram } from './find-tesseract';
import { dataName, listInstalledLanguages, provideLanguageData } from './language-data';
import { recogniseNatively } from './native-recogniser';
import type { RecogniserSettings } from './recogniser-settings';

/** A page of nothing: enough for the program to load a language and to answer. */
const BLANK_PGM = Buffer.concat([Buffer.from('P5\n64 64\n255\n'), Buffer.alloc(64 * 64, 255)]);

export type ChosenRecogniser = RecogniserSettings & {
  /** Of the native program; null where tesseract.js does the work. */
  version: string | null;
  /** Why tesseract.js does it, in half a sentence; null where it does not. */
  why: string | null;
};

/**
 * Chooses what recognises pages, by the installation's settings and by what is there. Throws EnvironmentError, a line for what is
 * wrong: a language without data, or a native program that does not work. Nothing else takes its place unasked.
 */
export function chooseRecogniser(wanted: {
  /** ISO 639-1; null: all whose data is installed. */
  languages: string[] | null;
  tesseract: TesseractChoice;
  /** As the variable PATH. */
  path: string;
}): ChosenRecogniser {
  const languages = chooseLanguages(wanted.languages);
  const found = findOrRefuse({ choice: wanted.tesseract, path: wanted.path });
  return { languages, program: found.program, ...describe(found) };
}

const describe = (found: TesseractProgram) =>
  found.program === null ? { version: null, why: found.why } : { version: found.version, why: null };

function chooseLanguages(wanted: string[] | null): Language[] {
  const installed = listInstalledLanguages();
  if (wanted === null) {
    if (installed.length === 0) throw refuse('OCR_LANGUAGES', 'no language data is installed; run npm ci');
    return installed;
  }
  return wanted.map((code) => {
    if (!isLanguage(code)) throw refuse('OCR_LANGUAGES', `${code} is none of the languages that can be read`);
    if (!installed.includes(code))
      throw refuse(
        'OCR_LANGUAGES',
        `the data for ${code} is not installed: npm install @tesseract.js-data/${dataName(code)}`,
      );
    return code;
  });
}

/**
 * Unpacks the data of all languages, and has a native program read an empty page in the first one. Throws EnvironmentError where
 * that cannot be done.
 */
export async function tryRecogniser({ program, languages }: RecogniserSettings): Promise<void> {
  try {
    await Promise.all(languages.map(provideLanguageData));
  } catch (error) {
    throw refuse('TMPDIR', `the language data cannot be unpacked: ${inOneLine(error)}`);
  }
  const [language] = languages;
  if (program === null || language === undefined) return;
  try {
    await recogniseNatively({ program, language, layout: 'page', pgm: BLANK_PGM });
  } catch (error) {
    throw refuseProgram(error);
  }
}

function findOrRefuse(wanted: Parameters<typeof findTesseract>[0]): TesseractProgram {
  try {
    return findTesseract(wanted);
  } catch (error) {
    throw refuseProgram(error);
  }
}

const refuseProgram = (error: unknown) =>
  refuse('TESSERACT_PATH', `${inOneLine(error)}; mend it, name another, or set TESSERACT_PATH=off to read without it`);

/** A program that fails may say a lot, in many lines. */
const inOneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().replace(/\s*\n\s*/g, '; ');

const refuse = (name: string, problem: string) =>
  new EnvironmentError(`The environment is not right:\n  ${name}: ${problem}`);
