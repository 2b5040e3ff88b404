/** ISO 639-1 codes of the languages that papers are made in. */
export const PAPER_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'nl'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** One text a language. */
export type Wording<T> = Readonly<Record<PaperLanguage, T>>;
