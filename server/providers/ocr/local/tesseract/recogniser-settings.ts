import type { Language } from '../../language/languages';
import { chooseLanguages } from './choose-languages';

/** What a reader's child process is told about recognising; plain values, so that they fit into its arguments. */
export type RecogniserOptions = {
  /** ISO 639-1, in which pages are read, each in the first one first; null: all whose data is installed. */
  languages: string[] | null;
  /** Absolute path of the native program; null where tesseract.js does the work. */
  program: string | null;
};

export type RecogniserSettings = { languages: Language[]; program: string | null };

let options: RecogniserOptions = { languages: null, program: null };
let settings: RecogniserSettings | null = null;

export function setRecogniser(chosen: RecogniserOptions): void {
  options = chosen;
  settings = null;
}

/** Looked up when the first picture is read: a process that only opens files needs no language data. */
export function recogniserSettings(): RecogniserSettings {
  settings ??= { languages: chooseLanguages(options.languages), program: options.program };
  return settings;
}

/** The installation's first language, which most of its pages are in. */
export function usualLanguage(): Language {
  const [first] = recogniserSettings().languages;
  if (!first) throw new Error('A page is read in some language.');
  return first;
}
