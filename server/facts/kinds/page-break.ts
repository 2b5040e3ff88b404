import { PAPER_SORTS, type PaperSort } from '@/server/case-types/paper-sorts';
import type { PaperPage } from '@/server/facts/contract';
import { listFeatures, type PageSigns } from '@/server/facts/kinds/features';
import { CUE_KEYS } from '@/server/facts/kinds/find-cues';
import { CUES } from '@/server/facts/kinds/lexicon/cues';
import { weighSorts } from '@/server/facts/kinds/model';
import { readPageNumber } from '@/server/facts/kinds/page-number';
import { MOST_LETTERS } from '@/server/facts/kinds/read-words';

/** What tells a new paper from another page of the same, each about 0 to 1. */
export const BREAK_KEYS = [
  'always',
  'numbered-on',
  'numbered-anew',
  'more-to-come',
  'complete',
  'continued',
  'agree',
  'agree-single',
  'same-heading',
  'same-heading-single',
  'same-numbers',
  'same-numbers-single',
  'titled',
  'titled-single',
  'greets',
  'shape',
  'page-unsure',
] as const;
export type BreakSigns = Record<(typeof BREAK_KEYS)[number], number>;

/** Papers that hardly ever run over their page: the next page like it is the next paper. */
const SINGLE_SORTS: ReadonlySet<PaperSort> = new Set([
  'payslip',
  'receipt',
  'emergency-receipt',
  'fee-receipt',
  'identity-document',
]);

/** `before` are the pages of the paper so far, at least one. */
export function readBreakSigns({ before, page }: { before: readonly PageSigns[]; page: PageSigns }): BreakSigns {
  const run = weighSorts(listFeatures(before));
  const next = weighSorts(listFeatures([page]));
  const agree = PAPER_SORTS.reduce((sum, sort) => sum + Math.sqrt(run[sort] * next[sort]), 0);
  const single = PAPER_SORTS.reduce((sum, sort) => sum + (SINGLE_SORTS.has(sort) ? run[sort] * next[sort] : 0), 0);
  const likeliest = PAPER_SORTS.reduce((best, sort) => (next[sort] > next[best] ? sort : best));
  const [first, last] = [before[0]?.page, before.at(-1)?.page];
  const sameHeading = first ? shareWords(readHeading(first), readHeading(page.page)) : 0;
  const sameNumbers = last ? shareWords(readNumbers(last), readNumbers(page.page)) : 0;
  const titled = hasTitle({ page, sort: likeliest }) ? 1 : 0;
  const number = readPageNumber(page.page);
  const numberBefore = last ? readPageNumber(last) : null;
  const isNext = number !== null && number.page > 1 && (!numberBefore || number.page === numberBefore.page + 1);
  return {
    always: 1,
    'numbered-on': isNext ? 1 : 0,
    'numbered-anew': number?.page === 1 ? 1 : 0,
    'more-to-come': numberBefore?.of && numberBefore.page < numberBefore.of ? 1 : 0,
    complete: numberBefore?.of && numberBefore.page === numberBefore.of ? 1 : 0,
    continued: CONTINUED.test(`${last?.text.slice(-200)}\n${page.page.text.slice(0, 200)}`) ? 1 : 0,
    agree,
    'agree-single': single,
    'same-heading': sameHeading,
    'same-heading-single': sameHeading * single,
    'same-numbers': sameNumbers,
    'same-numbers-single': sameNumbers * single,
    titled,
    'titled-single': titled * single,
    greets: page.layout['salutation-line'],
    shape: Math.abs((before.at(-1)?.layout.narrow ?? 0) - page.layout.narrow),
    'page-unsure': 1 - next[likeliest],
  };
}

const CONTINUED =
  /\b(?:continued|cont['’]?d|continues|overleaf|over the page|carried (?:forward|over)|brought forward|fortsetzung|übertrag|suite|à reporter|report|continuación|continúa|segue|continua|riporto|continuação|transporte|ciąg dalszy|cd\.|vervolg|zie ommezijde)\b/iu;

/** A title of the page's own sort among its headings. */
function hasTitle({ page, sort }: { page: PageSigns; sort: PaperSort }): boolean {
  return page.hits.some(({ cue, isHeading, worth }) => {
    const { place, sorts } = CUES[CUE_KEYS[cue] ?? ''] ?? {};
    return isHeading && worth > 0.5 && place === 'title' && sorts?.includes(sort);
  });
}

const HEADING_ROWS = 3;
/** Numbers so long are references, not amounts or days. */
const REFERENCE = /[\p{L}\d/-]{6,24}/gu;
const DAY = /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}$/;
const MOST_NUMBERS = 200;

function readHeading({ rows, words, text }: PaperPage): Set<string> {
  const heading = rows
    .slice(0, HEADING_ROWS)
    .flat(2)
    .map((index) => words[index])
    .map((word) => (word ? text.slice(word.start, word.end).toLowerCase() : ''));
  return new Set(heading.filter((word) => /\p{L}{3}/u.test(word)));
}

function readNumbers({ text }: PaperPage): Set<string> {
  const found = text.slice(0, MOST_LETTERS).match(REFERENCE) ?? [];
  const references = found.filter((run) => (run.match(/\d/g)?.length ?? 0) >= 4 && !DAY.test(run));
  return new Set(references.slice(0, MOST_NUMBERS));
}

/** The share of the smaller one's words that stand in both. */
function shareWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const word of b) if (a.has(word)) both += 1;
  return both / Math.min(a.size, b.size);
}
