import type { Language } from '../../language/languages';

/** What a reader's child process is told about recognising; plain values, so that they fit into its arguments. */
export type RecogniserSettings = {
  /** Languages that pages are read in; each page in the first one first. Never empty. */
  languages: Language[];
  /** Absolute path of the native program; null where tesseract.js does the work. */
  program: string | null;
};

let settings: RecogniserSettings = { languages: ['en'], program: null };

/** Chosen once, before the first page. Without it pages are read in English by tesseract.js. */
export function setRecogniser(chosen: RecogniserSettings): void {
  settings = chosen;
}

export const recogniserSettings = (): RecogniserSettings => settings;
