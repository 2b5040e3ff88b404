import { PAPER_SORTS, type PaperSort } from '@/server/case-types/paper-sorts';
import type { PaperPage } from '@/server/facts/contract';
import { listFeatures, type PageSigns } from '@/server/facts/kinds/features';
import { CUE_KEYS } from '@/server/facts/kinds/find-cues';
import { CUES } from '@/server/facts/kinds/lexicon/cues';
import { weighSorts } from '@/server/facts/kinds/model';

/** What tells a new paper from another page of the same, each about 0 to 1. */
export const BREAK_KEYS = [
  'always',
  'numbered-on',
  'numbered-anew',
  'agree',
  'agree-single',
  'same-heading',
  'same-heading-single',
  'titled',
  'titled-single',
  'greets',
  'mid-sentence',
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
  'ticket',
  'landlord-letter',
  'approval-letter',
]);

export function readBreakSigns({ before, page }: { before: readonly PageSigns[]; page: PageSigns }): BreakSigns {
  const run = weighSorts(listFeatures(before));
  const next = weighSorts(listFeatures([page]));
  const agree = PAPER_SORTS.reduce((sum, sort) => sum + Math.sqrt(run[sort] * next[sort]), 0);
  const single = PAPER_SORTS.reduce((sum, sort) => sum + (SINGLE_SORTS.has(sort) ? run[sort] * next[sort] : 0), 0);
  const first = before[0];
  const last = before.at(-1);
  const same = first ? compareHeadings(first.page, page.page) : 0;
  const titled = hasTitle(page) ? 1 : 0;
  const number = readPageNumber(page.page);
  const numberBefore = last ? readPageNumber(last.page) : null;
  return {
    always: 1,
    'numbered-on':
      number && number.page > 1 && (numberBefore === null || number.page === numberBefore.page + 1) ? 1 : 0,
    'numbered-anew': number?.page === 1 ? 1 : 0,
    agree,
    'agree-single': Math.min(1, single),
    'same-heading': same,
    'same-heading-single': same * single,
    titled,
    'titled-single': titled * single,
    greets: page.layout['salutation-line'],
    'mid-sentence': /^\s*[\p{Ll}]/u.test(page.page.text) ? 1 : 0,
    shape: last ? Math.abs(last.layout.narrow - page.layout.narrow) : 0,
    'page-unsure': 1 - Math.max(...PAPER_SORTS.map((sort) => next[sort])),
  };
}

/** A title of any sort among the headings. */
function hasTitle({ hits }: PageSigns): boolean {
  return hits.some(
    ({ cue, isHeading, worth }) => isHeading && worth > 0.5 && CUES[CUE_KEYS[cue] ?? '']?.place === 'title',
  );
}

/** "Page 2 of 3", "Seite 2 von 3", "2/3" on a line of its own at the head or the foot. */
const NUMBERED =
  /\b(?:page|seite|pagina|página|strona|str|pag|p|sheet|blatt)\.? ?(\d{1,3})(?: ?(?:of|von|de|sur|di|z|van|\/) ?(\d{1,3}))?\b/giu;

export function readPageNumber({ text }: PaperPage): { page: number; of: number | null } | null {
  const ends = `${text.slice(0, 200)}\n${text.slice(-200)}`;
  const found = [...ends.matchAll(NUMBERED)].at(-1);
  if (!found) return null;
  return { page: Number(found[1]), of: found[2] === undefined ? null : Number(found[2]) };
}

const HEADING_ROWS = 3;

/** The share of the words in the first rows that both pages begin with. */
function compareHeadings(a: PaperPage, b: PaperPage): number {
  const words = (page: PaperPage) =>
    new Set(
      page.rows
        .slice(0, HEADING_ROWS)
        .flat(2)
        .map((index) => page.words[index])
        .map((word) => (word ? page.text.slice(word.start, word.end).toLowerCase() : ''))
        .filter((word) => /\p{L}{3}/u.test(word)),
    );
  const [first, second] = [words(a), words(b)];
  if (first.size === 0 || second.size === 0) return 0;
  let both = 0;
  for (const word of second) if (first.has(word)) both += 1;
  return both / Math.min(first.size, second.size);
}
