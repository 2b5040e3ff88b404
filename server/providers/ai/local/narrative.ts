import type { Paper, PaperPage } from '@/server/facts/contract';
import { findOrdersOnPage } from '@/server/facts/orders/find-in-papers';
import { isQuotable } from '@/server/facts/quotable';
import type { CitationClaim, DraftRequest, FindingClaim } from '@/server/providers/ai/contract';
import { type Cell, readCells } from '@/server/providers/ai/local/cells';
import { findConcept } from '@/server/providers/ai/local/lexicon';
import { nameSource } from '@/server/providers/ai/name-source';

type Sentence = { start: number; end: number; text: string };

const SENTENCES_QUOTED = 2;
/** Shorter ones are headings and greetings, longer ones are small print or a table run together. */
const WORDS_WANTED = { min: 8, max: 60 };
const FIRST_PERSON = /(?<!\p{L})(?:i|we|my|our)(?!\p{L})/iu;
const HAPPENED =
  /(?<!\p{L})(?:was|were|had|found|noticed|returned|happened|fell|broke|blew|lost|began|became|came|saw|heard|attended|\p{L}{3,}ed)(?!\p{L})/iu;
/** Polite or legal phrases that tell an officer nothing. */
const FORMULA =
  /i (?:believe|declare|certify|enclose|confirm|understand|know) |has been approved|grateful|hesitate|look forward|facts stated|dear /i;

/** The sentences that say what happened, whole and in the writer's own words. None of a passage that speaks to a program. */
export function quoteNarrative(request: DraftRequest): FindingClaim[] {
  const told = request.documents.flatMap((source) =>
    source.pages.flatMap((page) =>
      splitSentences(page)
        .filter(
          ({ start, end }) => !findOrdersOnPage(page).some((passage) => passage.start < end && start < passage.end),
        )
        .map((sentence) => ({ source, page, sentence, weight: weigh(sentence.text) })),
    ),
  );
  return told
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SENTENCES_QUOTED)
    .sort((a, b) => told.indexOf(a) - told.indexOf(b))
    .map(({ source, page, sentence }) => ({
      key: 'narrative',
      statement: `${capitalise(nameSource({ request, documentId: source.id }))} says: “${sentence.text}”`,
      citations: [cite(source, page, sentence)],
    }));
}

function weigh(sentence: string): number {
  const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < WORDS_WANTED.min || words.length > WORDS_WANTED.max) return 0;
  if (!/[.!?]$/.test(sentence)) return 0;
  if (!FIRST_PERSON.test(sentence) || !HAPPENED.test(sentence) || FORMULA.test(sentence)) return 0;
  return new Set(words.filter((word) => findConcept(word))).size;
}

/** A line this much shorter than the page's longest does not run on into the next. */
const SHORT_LINE = 0.65;
const STOP = /(?<!(?<!\p{L})(?:Mr|Mrs|Ms|Dr|No|St))(?<=[\p{L}\d)]{2})[.!?](?=\s)/gu;

/** Sentences of the page's prose: full stops end them, and so do short lines, empty lines and rows of a table or form. */
function splitSentences(page: PaperPage): Sentence[] {
  const ends = new Set([...page.text.matchAll(STOP)].map((stop) => stop.index + 1));
  const lines = [...page.text.matchAll(/[^\n]+\n?|\n/g)];
  const longest = Math.max(0, ...lines.map(([line]) => line.length));
  for (const { 0: line, index } of lines) {
    const next = index + line.length;
    if (line.length < longest * SHORT_LINE && !/^\p{Ll}/u.test(page.text.slice(next, next + 2))) ends.add(next);
  }
  for (const row of readCells(page).filter(isTabular)) {
    ends.add(Math.min(...row.map((cell) => cell.start)));
    ends.add(Math.max(...row.map((cell) => cell.end)));
  }
  ends.add(page.text.length);

  let start = 0;
  return [...ends]
    .filter((end) => end <= page.text.length)
    .sort((a, b) => a - b)
    .flatMap((end) => {
      const raw = page.text.slice(start, end);
      const from = start + (raw.length - raw.trimStart().length);
      const text = raw.trim();
      start = end;
      // 600 characters: a sentence of sixty long words. Anything beyond was not meant to be one.
      return text.length > 600 || !isQuotable(page.text, from, from + text.length)
        ? []
        : [{ start: from, end: from + text.length, text: text.replace(/\s+/g, ' ') }];
    });
}

/** Cells further apart than words in a justified line ever are: 4 % of the page's width. */
function isTabular(row: Cell[]): boolean {
  return row.some((cell, index) => {
    const before = row[index - 1];
    return before !== undefined && cell.x - before.x - before.w > 0.04;
  });
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function cite(source: Paper, page: PaperPage, { start, end }: Sentence): CitationClaim {
  return { documentId: source.id, page: page.number, quote: page.text.slice(start, end), start };
}
