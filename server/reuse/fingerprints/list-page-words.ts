import { findAmounts } from '@/server/facts/values/find-amounts';
import { findDates } from '@/server/facts/values/find-dates';
import { findReferences } from '@/server/facts/values/find-references';

/** What a page says, as far as two papers are told apart by it. */
export type PageWords = {
  /** Each word once, folded. */
  words: ReadonlySet<string>;
  /** The words with two digits or more, marks left out: what differs from one filled form to the next. */
  figures: ReadonlySet<string>;
  /** ISO days; both readings of one that can be read two ways. */
  dates: ReadonlySet<string>;
  /** Numbers of papers, contracts and people, as they are compared. */
  references: ReadonlySet<string>;
  /** Of the first lines, where a paper says whose it is. */
  head: ReadonlySet<string>;
};

/** A page has fewer signs than this; what is more is no page, and would take its time. */
export const MOST_SIGNS = 20_000;
const HEAD_LINES = 3;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,/:'’-][\p{L}\p{M}\p{N}]+)*/gu;

/** Lower case, without accents and marks: the same word from a text layer and from a photo. */
const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const foldWords = (text: string): Set<string> =>
  new Set(Array.from(text.matchAll(WORD), ([word]) => fold(word)).filter((word) => word.length > 1));

export function readPageWords(whole: string): PageWords {
  const text = whole.slice(0, MOST_SIGNS);
  const words = foldWords(text);
  const lines = text.split('\n').filter((line) => /\p{L}{3}/u.test(line));
  return {
    words,
    figures: new Set([...words].filter((word) => /\d\D*\d/.test(word))),
    dates: new Set(findDates(text).flatMap(({ readings }) => readings)),
    references: new Set(findReferences(text).map(({ compact }) => compact)),
    head: new Set([...foldWords(lines.slice(0, HEAD_LINES).join('\n'))].filter((word) => /^\p{L}{3}/u.test(word))),
  };
}

/** Of a page more than these say nothing new. */
const MOST_REFERENCES = 5;
const MOST_DATES = 4;

/**
 * A paper's own identity, as far as it prints one: each of its numbers with each of its days and its highest amount. Of one paper read
 * twice at least one is the same, even where another word was read otherwise.
 */
export function listMarks(whole: string): string[] {
  const text = whole.slice(0, MOST_SIGNS);
  const amounts = findAmounts(text).map(({ minor }) => minor);
  if (amounts.length === 0) return [];
  const highest = Math.max(...amounts);
  const references = [...new Set(findReferences(text).map(({ compact }) => compact))].slice(0, MOST_REFERENCES);
  const dates = [...new Set(findDates(text).flatMap(({ readings }) => readings[0] ?? []))].slice(0, MOST_DATES);
  return references.flatMap((reference) => dates.map((date) => `${reference} ${date} ${highest}`));
}
