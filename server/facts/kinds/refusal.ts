import type { PaperPage } from '@/server/facts/contract';
import { LANGUAGES, type Language } from '@/server/facts/kinds/lexicon/cue';
import { REFUSAL_WORDS, type RefusalWords } from '@/server/facts/kinds/refusal-words';

/** A letter says its decision early; what follows further down is of its file's other pages. */
const MOST_LETTERS = 6_000;
/** Longer runs without a full stop are tables, in which words near each other say nothing together. */
const LONGEST_CLAUSE = 400;
/** Who begins so says no, even where "not" itself was misread. */
const PLAIN_REGRET =
  /^(?:\S+ )?(?:unfortunately|regrettably|leider|malheureusement|lamentablemente|desgraciadamente|purtroppo|infelizmente|niestety|helaas)\b/;
/** Lines at the top that can be the subject. */
const SUBJECT_LINES = 14;

/**
 * Whether a letter about a request turns it down: the first clause that decides on the trip itself says no. Costs that are not covered,
 * conditions and earlier letters decide nothing.
 */
export function readsAsRefusal(pages: readonly PaperPage[]): boolean {
  const text = foldText(pages.map((page) => page.text).join('\n')).slice(0, MOST_LETTERS);
  const words = REFUSAL_WORDS[chooseLanguage({ pages, text })];
  if (hasRefusingSubject({ text, words })) return true;
  for (const clause of splitClauses({ text, words })) {
    const decided = readClause({ clause, words }) ?? readBrokenClause({ clause, words });
    if (decided) return decided === 'refuses';
  }
  return false;
}

function foldText(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/ß/g, 'ss');
}

function chooseLanguage({ pages, text }: { pages: readonly PaperPage[]; text: string }): Language {
  const detected = pages.map(({ notes }) => notes.language).find((language) => language !== null);
  const known = LANGUAGES.find((language) => language === detected);
  if (known) return known;
  const words = text.match(/\p{L}+/gu) ?? [];
  const counts = LANGUAGES.map((language) => {
    const { small, grants, refuses, regrets } = REFUSAL_WORDS[language];
    const telling = [grants, refuses, regrets].filter((pattern) => pattern.test(text)).length;
    return { language, count: words.filter((word) => small.includes(word)).length + telling * 2 };
  });
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).language;
}

/** "Subject: your request is declined", "Decision: not approved": a line of its own near the top. */
function hasRefusingSubject({ text, words }: { text: string; words: RefusalWords }): boolean {
  return text
    .split('\n')
    .slice(0, SUBJECT_LINES)
    .filter((line) => line.length < 90 && !/[.]\s*$/.test(line))
    .some((line) => {
      const isTitle = /^\s*\S{1,40}(?: \S{1,40})?\s?:/.test(line) || line.trim().split(/\s+/).length <= 7;
      if (!isTitle || words.aside.test(line)) return false;
      return words.refuses.test(line) ? !words.negates.test(line) : isDenied({ clause: line, words });
    });
}

function splitClauses({ text, words }: { text: string; words: RefusalWords }): string[] {
  return (
    text
      .replace(/^[ \t]*>.*$/gm, '')
      // A salutation is no part of the sentence below it.
      .replace(/^([^\n]{1,45}),[ \t]*\n/gm, '$1.\n')
      .split(/(?<!\d)[.;!?:](?=\s|$)|\n[ \t]*\n/)
      .flatMap((sentence) => sentence.replace(/\s+/g, ' ').split(words.but))
      .map((clause) => clause.trim())
      .filter((clause) => clause.length > 0 && clause.length <= LONGEST_CLAUSE)
  );
}

function readClause({ clause, words }: { clause: string; words: RefusalWords }): 'grants' | 'refuses' | null {
  if (words.aside.test(clause))
    return words.regrets.test(clause) && isRefusedWithRegret({ clause, words }) ? 'refuses' : null;
  const refuses = words.refuses.test(clause);
  const grants = words.grants.test(clause);
  if (refuses && !words.negates.test(clause)) return 'refuses';
  if (grants && (isDenied({ clause, words }) || PLAIN_REGRET.test(clause))) return 'refuses';
  if (grants) return 'grants';
  return isRefusedWithRegret({ clause, words }) ? 'refuses' : null;
}

/** Two halves of a word that the reading parted, "turn ed down": each pair of words as one. */
function readBrokenClause({ clause, words }: { clause: string; words: RefusalWords }): 'grants' | 'refuses' | null {
  if ([words.aside, words.grants, words.refuses].some((pattern) => pattern.test(clause))) return null;
  const parts = clause.split(' ');
  for (let at = 0; at + 1 < parts.length; at += 1) {
    const joined = [...parts.slice(0, at), `${parts[at]}${parts[at + 1]}`, ...parts.slice(at + 2)].join(' ');
    const decided = readClause({ clause: joined, words });
    if (decided) return decided;
  }
  return null;
}

/** "is not approved", "cannot authorise": the negation stands before the verb or right behind it, as German and Dutch set it. */
function isDenied({ clause, words }: { clause: string; words: RefusalWords }): boolean {
  const grant = words.grants.exec(clause);
  if (!grant) return false;
  const before = clause.slice(Math.max(0, grant.index - 70), grant.index);
  const after = clause.slice(grant.index + grant[0].length, grant.index + grant[0].length + 45);
  return words.negates.test(before) || words.negates.test(after) || words.negates.test(grant[0]);
}

function isRefusedWithRegret({ clause, words }: { clause: string; words: RefusalWords }): boolean {
  if (!words.regrets.test(clause) || !words.subject.test(clause)) return false;
  return words.negates.test(clause) || words.refuses.test(clause);
}
