import type { CaseField, CaseType } from '@/server/case-types/schema';
import { findLabels, type LabelHit } from '@/server/facts/extract/find-labels';
import { indexLabels } from '@/server/facts/extract/label-index';
import { isTyped, type TypedKind } from '@/server/facts/extract/link-values';
import { findPageValues, type PageValues, readPaperWays } from '@/server/facts/extract/page-values';
import type { Cell, PageView } from '@/server/facts/extract/page-view';
import { isFiller } from '@/server/facts/extract/tokens';
import type { Span } from '@/server/facts/values/span';

/** Cells of two lines, the answers in the order of the heads over them; offsets into the page's text. */
export type HeadedLine = { heads: Span[]; answers: Span[] };

/** A line of more labels is no line of heads that anybody types. */
const MOST_HEADS = 6;
/** Lines of heads of one page; what has more was made to keep us busy. */
const MOST_LINES = 100;

/**
 * Lines of a typed page that are labels and nothing else, with the line of their answers: "Date of damage Cause of damage" over "3 October
 * 2026 Storm". Without columns the values tell where one answer ends. Lines that leave it open are left out.
 */
export function findHeadedLines({ view, caseType }: { view: PageView; caseType: CaseType }): HeadedLine[] {
  const hits = findLabels(view, indexLabels(caseType));
  const kinds = new Map(caseType.fields.map(({ key, kind }) => [key, kind]));
  const values = findPageValues(view, readPaperWays([view], caseType.currency));
  const found = view.rows.flatMap(([cell, other], at): HeadedLine[] => {
    const [under, beside] = view.rows[at + 1] ?? [];
    if (!cell || other || !under || beside) return [];
    const heads = hits.filter((hit) => hit.cell === cell && hit.firstCell === cell);
    if (heads.length < 2 || heads.length > MOST_HEADS || !fillsCell(heads, cell)) return [];
    if (hits.some((hit) => hit.firstCell === under)) return [];
    const answers = splitAnswers({ kinds: heads.map((hit) => kindOf(hit, kinds)), cell: under, view, values });
    return answers ? [{ heads: heads.map(({ start, end }) => ({ start, end })), answers }] : [];
  });
  return found.slice(0, MOST_LINES);
}

/** Whether the labels are all that the line says. */
const fillsCell = (heads: readonly LabelHit[], cell: Cell): boolean =>
  cell.tokens
    .slice(cell.lead)
    .every(({ start, end, text }) => isFiller(text) || heads.some((hit) => start >= hit.start && end <= hit.end));

const kindOf = ({ phrase }: LabelHit, kinds: ReadonlyMap<string, CaseField['kind']>): TypedKind | null => {
  const [key = ''] = [...phrase.fields.keys()];
  const kind = kinds.get(key);
  return kind && isTyped(kind) ? kind : null;
};

/**
 * The line cut into an answer for each head. A date, an amount or a number is told by its own signs; words are what stands between, so
 * that two heads for words beside one another leave it open.
 */
function splitAnswers(input: {
  kinds: readonly (TypedKind | null)[];
  cell: Cell;
  view: PageView;
  values: PageValues;
}): Span[] | null {
  const { kinds, cell, view, values } = input;
  const answers: (Span | null)[] = [];
  let at = cell.start;
  for (const [index, kind] of kinds.entries()) {
    if (kind === null) {
      if (kinds[index + 1] === null) return null;
      answers.push(null);
      continue;
    }
    const value = values[kind].find(({ start, end }: Span) => start >= at && end <= cell.end);
    // Words before the first of the answers have no head.
    if (!value || (kinds[index - 1] !== null && holdsWords(view, at, value.start))) return null;
    answers.push({ start: value.start, end: value.end });
    at = value.end;
  }
  if (kinds.at(-1) !== null && holdsWords(view, at, cell.end)) return null;
  const cut = answers.map((answer, index) => {
    if (answer) return answer;
    return trim(view, answers[index - 1]?.end ?? cell.start, answers[index + 1]?.start ?? cell.end);
  });
  return cut.every(({ start, end }) => start < end) ? cut : null;
}

const holdsWords = (view: PageView, start: number, end: number): boolean =>
  /[\p{L}\p{N}]/u.test(view.page.text.slice(start, end));

function trim(view: PageView, start: number, end: number): Span {
  const text = view.page.text.slice(start, end);
  const lead = /^[\s,;:|–—-]*/u.exec(text)?.[0].length ?? 0;
  return { start: start + lead, end: start + text.replace(/(?<![\s,;:|–—-])[\s,;:|–—-]+$/u, '').length };
}
