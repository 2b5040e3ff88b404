import { OTHER_LABELS } from '@/server/case-types/labels/other-labels';
import type { CaseType } from '@/server/case-types/schema';
import { allowedEdits, countEdits, leaveOut } from '@/server/facts/extract/edit-distance';
import { isFiller, tokensOf } from '@/server/facts/extract/tokens';

/** A label's phrase as words without fillers, and whose it is. */
export type Phrase = {
  words: readonly string[];
  /** The fields that it can be a label of, with its rank among their labels, 0 for the most telling. */
  fields: ReadonlyMap<string, number>;
  /** It also names something that is no field. */
  isOther: boolean;
};

export type LabelIndex = {
  /** Phrases by their first word, the longest first. */
  byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** The labels' words that a word of a page can be, with the letters in which they differ. */
  likeWords: (word: string) => readonly { word: string; edits: number }[];
};

const indexes = new WeakMap<CaseType, LabelIndex>();

export function indexLabels(caseType: CaseType): LabelIndex {
  const known = indexes.get(caseType);
  if (known) return known;
  const index = buildIndex(caseType);
  indexes.set(caseType, index);
  return index;
}

function buildIndex({ fields, furtherLabels }: CaseType): LabelIndex {
  const phrases = new Map<string, { words: string[]; fields: Map<string, number>; isOther: boolean }>();
  const add = (label: string, take: (phrase: { fields: Map<string, number>; isOther: boolean }) => void): void => {
    const all = tokensOf(label, 0).map(({ text }) => text);
    const own = all.filter((word) => !isFiller(word));
    // "Gusts of" without its small word would be every gust.
    const needsLast = own.length === 1 && all.length > 1 && isFiller(all.at(-1) ?? '');
    const words = own.length === 0 ? all : needsLast ? [...own, ...all.slice(-1)] : own;
    if (words.length === 0) return;
    const phrase = phrases.get(words.join(' ')) ?? { words, fields: new Map<string, number>(), isOther: false };
    phrases.set(words.join(' '), phrase);
    take(phrase);
  };
  for (const field of fields) {
    for (const [rank, label] of [...field.labels, ...(furtherLabels[field.key] ?? [])].entries()) {
      add(label, (phrase) => {
        if (!phrase.fields.has(field.key)) phrase.fields.set(field.key, rank);
      });
    }
  }
  for (const label of OTHER_LABELS) {
    add(label, (phrase) => {
      phrase.isOther = true;
    });
  }
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of phrases.values()) {
    // A reader drops the blank between two words as often as it splits one.
    const joined = phrase.words.length === 2 ? { ...phrase, words: [phrase.words.join('')] } : null;
    for (const one of joined ? [phrase, joined] : [phrase]) {
      const first = one.words[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirst, likeWords: makeWordTest(new Set([...byFirst.values()].flat().flatMap(({ words }) => words))) };
}

/** Finds the words a slip apart by what they share once a letter or two are left out, and remembers them. */
function makeWordTest(words: ReadonlySet<string>): LabelIndex['likeWords'] {
  const byRest = new Map<string, Set<string>>();
  for (const word of words) {
    if (/\d/.test(word)) continue;
    for (const rest of leaveOut(word, allowedEdits(word))) {
      const sharing = byRest.get(rest) ?? new Set();
      byRest.set(rest, sharing.add(word));
    }
  }
  const known = new Map<string, readonly { word: string; edits: number }[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const like = findLike(word, { words, byRest });
    // A page made of words that no language has must not fill the memory.
    if (known.size > MOST_REMEMBERED) known.clear();
    known.set(word, like);
    return like;
  };
}

const MOST_REMEMBERED = 50_000;

function findLike(
  word: string,
  { words, byRest }: { words: ReadonlySet<string>; byRest: ReadonlyMap<string, ReadonlySet<string>> },
): { word: string; edits: number }[] {
  const exact = words.has(word) ? [{ word, edits: 0 }] : [];
  const depth = allowedEdits(word);
  // A word that is one of them as it stands is no misreading of another.
  if (depth === 0 || exact.length > 0 || /\d/.test(word)) return exact;
  const near = new Set([...leaveOut(word, depth)].flatMap((rest) => [...(byRest.get(rest) ?? [])]));
  return [...near].flatMap((other) => {
    const limit = Math.min(depth, allowedEdits(other));
    const edits = countEdits(word, other, limit);
    return edits <= limit ? [{ word: other, edits }] : [];
  });
}
