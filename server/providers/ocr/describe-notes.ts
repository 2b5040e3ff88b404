import type { PageNotes } from './contract';

/** `hasWords`: whether any word was read on the page. */
type Noted = { number: number; notes: PageNotes; hasWords: boolean };

/** What is amiss with a document's pages, by kind; pages in order, and only those where something is. */
export type DocumentNotes = {
  /** Words that nobody sees, without those under a cover. */
  hidden: { page: number; words: number }[];
  /** `isWhole`: no word of the page shows. */
  covered: { page: number; words: number; isWhole: boolean }[];
  /** The share of the page's picture that is not there, 0 to 1. */
  missing: { page: number; share: number }[];
};

export function collectNotes(pages: readonly Noted[]): DocumentNotes {
  const inOrder = [...pages].sort((a, b) => a.number - b.number);
  return {
    hidden: inOrder.flatMap(({ number, notes: { hiddenWords, coveredWords } }) =>
      hiddenWords > coveredWords ? [{ page: number, words: hiddenWords - coveredWords }] : [],
    ),
    covered: inOrder.flatMap(({ number, notes: { coveredWords }, hasWords }) =>
      coveredWords > 0 ? [{ page: number, words: coveredWords, isWhole: !hasWords }] : [],
    ),
    missing: inOrder.flatMap(({ number, notes: { missingShare } }) =>
      missingShare > 0 ? [{ page: number, share: missingShare }] : [],
    ),
  };
}

/** More pages than these are counted, not named. */
const PAGES_NAMED = 4;

/**
 * What an officer is told of it, one remark a kind: `This file holds 12 words on page 2 that cannot be seen on the page. They were
 * left out.` The words themselves are nobody's to read. `name` says which
 * document it is, where several are spoken of.
 */
export function describeNotes({ notes, name = null }: { notes: DocumentNotes; name?: string | null }): string[] {
  const { hidden, covered, missing } = notes;
  return [
    ...(hidden.length > 0 ? [describeHidden({ hidden, name })] : []),
    ...(covered.length > 0 ? [describeCovered({ covered, name })] : []),
    ...(missing.length > 0 ? [describeMissing({ missing, name })] : []),
  ];
}

function describeHidden({ hidden, name }: { hidden: DocumentNotes['hidden']; name: string | null }): string {
  const file = name ?? 'This file';
  const count = hidden.reduce((sum, { words }) => sum + words, 0);
  const them = count === 1 ? 'It was left out.' : 'They were left out.';
  const [first, ...others] = hidden;
  if (first && others.length === 0)
    return `${file} holds ${countWords(count)} on page ${first.page} that cannot be seen on the page. ${them}`;
  const places = hidden
    .slice(0, PAGES_NAMED)
    .map(({ page, words }) => `${words.toLocaleString('en-GB')} on page ${page}`);
  const rest = hidden.slice(PAGES_NAMED).reduce((sum, { words }) => sum + words, 0);
  const all = rest > 0 ? [...places, `${rest.toLocaleString('en-GB')} on later pages`] : places;
  return `${file} holds ${countWords(count)} that cannot be seen on its pages: ${all.join(', ')}. ${them}`;
}

function describeCovered({ covered, name }: { covered: DocumentNotes['covered']; name: string | null }): string {
  const of = name ? ` of ${name}` : '';
  const pagesWhere = (whole: boolean) => covered.flatMap(({ page, isWhole }) => (isWhole === whole ? [page] : []));
  const [whole, partly] = [pagesWhere(true), pagesWhere(false)];
  const parts = [
    ...(whole.length > 0 ? [`all words of ${namePages(whole)}`] : []),
    ...(partly.length > 0 ? [`${partly.length === 1 ? 'a part' : 'parts'} of ${namePages(partly)}`] : []),
  ];
  const subject = `${parts.join(' and ')}${of}`;
  const verb = covered.length === 1 && whole.length === 0 ? 'is' : 'are';
  return `${subject[0]?.toUpperCase()}${subject.slice(1)} ${verb} covered. What lies beneath was left out.`;
}

function describeMissing({ missing, name }: { missing: DocumentNotes['missing']; name: string | null }): string {
  const [first, ...others] = missing;
  if (first && others.length === 0 && first.page === 1)
    return `${nameShare(first.share)} of ${name ?? 'this picture'} did not arrive. What is there was read.`;
  const of = name ? ` of ${name}` : '';
  const pages = namePages(missing.map(({ page }) => page));
  const shares = others.length === 0 && first ? nameShare(first.share) : 'Parts';
  return `${shares} of ${pages}${of} did not arrive. What is there was read.`;
}

/**
 * A picture's last lines are what is cut off, and a phone held upright stores them as one of its sides: so no word here says
 * which part of the picture they are.
 */
function nameShare(share: number): string {
  if (share < 0.2) return 'A small part';
  if (share < 0.29) return 'A quarter';
  if (share < 0.42) return 'A third';
  if (share < 0.58) return 'Half';
  if (share < 0.71) return 'Two thirds';
  return 'Most';
}

const countWords = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'word' : 'words'}`;

/** "page 3", "pages 1 and 3", "pages 1, 2, 3, 4 and 9 more" */
function namePages(pages: readonly number[]): string {
  if (pages.length === 1) return `page ${pages[0]}`;
  const named =
    pages.length > PAGES_NAMED + 1 ? pages.slice(0, PAGES_NAMED).map(String) : pages.slice(0, -1).map(String);
  const last = pages.length > PAGES_NAMED + 1 ? `${pages.length - PAGES_NAMED} more` : `${pages.at(-1)}`;
  return `pages ${named.join(', ')} and ${last}`;
}
