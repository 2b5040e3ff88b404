import type { PaperPage } from '@/server/facts/contract';
import { foldWord } from '@/server/facts/kinds/fold-word';

/** A run of letters or digits of a page's text, `end` exclusive. */
export type PageToken = { folded: string; start: number; end: number; isHeading: boolean };

/** What is telling stands in the first thousands of letters; a page of a hostile file can hold millions. */
export const MOST_LETTERS = 16_000;
const MOST_WORDS = 4_000;
/** A heading's letters against the page's median. */
const HEADING_HEIGHT = 1.22;
/** Rows at the top of a page that hold its title where all letters are of one size. */
const TITLE_ROWS = 5;
/** A line of prose at the top of a continuation page is no title. */
const LONGEST_TITLE = 9;

const foldOnce = createFoldMemory();

export function readPageTokens(page: PaperPage): PageToken[] {
  const headings = findHeadings(page);
  const tokens: PageToken[] = [];
  const text = page.text.slice(0, MOST_LETTERS);
  let word = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+|[|!](?=\p{L})/gu)) {
    const start = match.index;
    while (word < headings.length && (headings[word]?.end ?? 0) <= start) word += 1;
    const at = headings[word];
    const isHeading = at !== undefined && at.start <= start && at.isHeading;
    tokens.push({ folded: foldOnce(match[0]), start, end: start + match[0].length, isHeading });
  }
  return joinSpacedLetters(tokens);
}

type Span = { start: number; end: number; isHeading: boolean };

/** The page's words in text order, each with whether it is part of a heading. */
function findHeadings({ words: all, rows }: PaperPage): Span[] {
  const words = all.slice(0, MOST_WORDS);
  const heights = words.map(({ h }) => h).sort((a, b) => a - b);
  const median = heights[heights.length >> 1] ?? 0;
  const inTitleRow = new Set<number>();
  for (const row of rows.slice(0, TITLE_ROWS))
    for (const cell of row) if (cell.length <= LONGEST_TITLE) for (const index of cell) inTitleRow.add(index);
  return words
    .map(({ start, end, h }, index) => ({
      start,
      end,
      isHeading: h > median * HEADING_HEIGHT || inTitleRow.has(index),
    }))
    .sort((a, b) => a.start - b.start);
}

/** "I N V O I C E" is one word, set apart by letter. */
function joinSpacedLetters(tokens: PageToken[]): PageToken[] {
  const joined: PageToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    let to = at;
    while (isNextLetter(tokens[to], tokens[to + 1], to === at)) to += 1;
    const first = tokens[at];
    const last = tokens[to];
    if (!first || !last) break;
    if (to - at >= 3) {
      const folded = foldOnce(
        tokens
          .slice(at, to + 1)
          .map((token) => token.folded)
          .join(''),
      );
      joined.push({ ...first, folded, end: last.end });
      at = to + 1;
    } else {
      joined.push(first);
      at += 1;
    }
  }
  return joined;
}

function isNextLetter(token: PageToken | undefined, next: PageToken | undefined, isFirst: boolean): boolean {
  if (!token || !next || (isFirst && token.folded.length !== 1)) return false;
  return next.folded.length === 1 && next.folded !== '#' && token.folded !== '#' && next.start - token.end === 1;
}

/** Papers repeat their words: the fold of each is kept, up to a bound. */
function createFoldMemory(): (word: string) => string {
  const MOST_KEPT = 20_000;
  let kept = new Map<string, string>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept = new Map();
    const folded = foldWord(word);
    kept.set(word, folded);
    return folded;
  };
}
