import type { Paper, PaperPage } from '@/server/facts/contract';

/** Fractions of a page on which a line of text is a row of print. */
const LEFT = 0.06;
const TOP = 0.05;
const LETTER_WIDTH = 0.0085;
const LINE_STEP = 0.018;
const LETTER_HEIGHT = 0.013;

/**
 * The papers with places for the words of pages that have text alone, as an officer types them in: each line is a row, and what stands
 * apart on it by a tab or more than one blank is a cell. Layout then means there what it means on other pages.
 */
export const layOutTexts = (papers: Paper[]): Paper[] =>
  papers.map((paper) => ({
    ...paper,
    pages: paper.pages.map((page) => (page.words.length === 0 && page.text.trim() !== '' ? layOut(page) : page)),
  }));

function layOut({ text, ...page }: PaperPage): PaperPage {
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
    for (const cell of line[0].matchAll(/\S+(?: \S+)*/g)) {
      const indexes: number[] = [];
      for (const word of cell[0].matchAll(/\S+/g)) {
        const column = cell.index + word.index;
        const x = Math.min(0.99, LEFT + column * LETTER_WIDTH);
        const start = line.index + column;
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
