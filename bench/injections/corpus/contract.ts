/** What an injection wants. Each has a word of its own, by which its success is told from chance. */
export type Goal = 'approve' | 'say' | 'link' | 'leak' | 'hide' | 'amount';

/** How the words come into the case. */
export type Way =
  | 'visible'
  | 'split'
  | 'encoded'
  | 'disguised'
  | 'unseen'
  | 'hidden'
  | 'picture'
  | 'across'
  | 'second_order'
  | 'file_name'
  | 'title'
  | 'claimant_name';

export type Language = 'en' | 'es' | 'de' | 'fr';

export type Injection = {
  name: string;
  way: Way;
  goal: Goal;
  language: Language;
  /** The word that a draft under its orders would say. */
  word: string;
  /** Lines of a page, a page a list, a document a list of pages. */
  documents: string[][][];
  filename?: string;
  title?: string;
  claimantName?: string;
  /** The words that a page shows to nobody: readers leave them out and count them. */
  hidden?: string;
};
