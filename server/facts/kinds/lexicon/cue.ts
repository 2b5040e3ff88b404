import type { PaperSort } from '@/server/case-types/paper-sorts';

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where such words stand: a heading, a label or column head, a sentence, or anywhere. */
export type CuePlace = 'title' | 'label' | 'sentence' | 'word';

/**
 * Words that mean the same thing on papers, in several languages. What a cue is worth comes from training; `sorts` and `strength` are
 * only where training starts, so that a cue that no made paper carries keeps its plain meaning.
 */
export type Cue = {
  sorts: readonly PaperSort[];
  place: CuePlace;
  /** 1: found on other papers too; 2: telling; 3: settles it. */
  strength: 1 | 2 | 3;
  /** Alternatives apart by `|`. `#` stands for a number. */
  words: Partial<Record<Language, string>>;
};
export type CueTable = Record<string, Cue>;
