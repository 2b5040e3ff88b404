import type { CaseType } from '@/server/case-types/schema';
import type { Paper, PaperPage } from '@/server/facts/contract';
import { viewPage } from '@/server/facts/extract/page-view';
import { findHeadedLines } from '@/server/facts/extract/split-heads';
import type { Span } from '@/server/facts/values/span';

/** Fractions of a page on which a line of text is a row of print. */
const LEFT = 0.06;
const TOP = 0.05;
const LETTER_WIDTH = 0.0085;
const LINE_STEP = 0.018;
const LETTER_HEIGHT = 0.013;
/** Letters between two columns that only their words part. */
const COLUMN_GAP = 4;

/**
 * The papers with places for the words of pages that have text alone, as an officer types them in: each line is a row, and what stands
 * apart on it by a tab or more than one blank is a cell. A line of labels over a line of their answers is laid out in columns. Layout then
 * means there what it means on other pages.
 */
export const layOutTexts = (papers: Paper[], caseType: CaseType): Paper[] =>
  papers.map((paper) => ({
    ...paper,
    pages: paper.pages.map((page) =>
      page.words.length === 0 && page.text.trim() !== '' ? layOutPage(page, caseType) : page,
    ),
  }));

function layOutPage(page: PaperPage, caseType: CaseType): PaperPage {
  const plain = layOut(page, []);
  const headed = findHeadedLines({ view: viewPage(plain), caseType });
  if (headed.length === 0) return plain;
  return layOut(
    page,
    headed.flatMap(({ heads, answers }) => {
      const lefts = listLefts(heads, answers);
      return [heads, answers].flatMap((cells) => cells.map((cell, index) => ({ ...cell, left: lefts[index] ?? 0 })));
    }),
  );
}

/** Where each column begins, in letters: behind the wider of the two cells before it. */
function listLefts(heads: readonly Span[], answers: readonly Span[]): number[] {
  let left = 0;
  return heads.map((head, index) => {
    const own = left;
    const answer = answers[index] ?? head;
    left += Math.max(head.end - head.start, answer.end - answer.start) + COLUMN_GAP;
    return own;
  });
}

/** A stretch of a line that is a cell, and where it begins, in letters from the left. */
type Column = Span & { left: number };

function layOut({ text, ...page }: PaperPage, columns: readonly Column[]): PaperPage {
  const words: PaperPage['words'] = [];
  const rows: PaperPage['rows'] = [];
  const lines = [...text.matchAll(/[^\n]+/g)];
  const step = Math.min(LINE_STEP, (1 - 2 * TOP) / Math.max(1, text.split('\n').length));
  let number = 0;
  let at = 0;
  for (const line of lines) {
    number += text.slice(at, line.index).split('\n').length - 1;
    at = line.index;
    const cells: number[][] = [];
    for (const { start: cellStart, end: cellEnd, left } of listCells(text, line.index, line[0], columns)) {
      const indexes: number[] = [];
      for (const word of text.slice(cellStart, cellEnd).matchAll(/\S+/g)) {
        const x = Math.min(0.99, LEFT + (left + word.index) * LETTER_WIDTH);
        const start = cellStart + word.index;
        indexes.push(words.length);
        words.push({
          start,
          end: start + word[0].length,
          x,
          y: TOP + number * step,
          w: Math.min(1 - x, word[0].length * LETTER_WIDTH),
          h: Math.min(LETTER_HEIGHT, step * 0.8),
          confidence: 1,
        });
      }
      cells.push(indexes);
    }
    if (cells.length > 0) rows.push(cells);
  }
  return { ...page, text, words, rows };
}

/** The cells of a line: its own columns, else what blanks set apart. */
function listCells(text: string, start: number, line: string, columns: readonly Column[]): Column[] {
  const own = columns.filter((column) => column.start >= start && column.end <= start + line.length);
  if (own.length > 0) return own;
  return [...text.slice(start, start + line.length).matchAll(/\S+(?: \S+)*/g)].map((cell) => ({
    start: start + cell.index,
    end: start + cell.index + cell[0].length,
    left: cell.index,
  }));
}
