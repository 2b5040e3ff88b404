import type { PaperPage } from '@/server/facts/contract';

/** A table cell or a form's box: a stretch of the page's text with its place, fractions of the page. */
export type Cell = { text: string; start: number; end: number; x: number; y: number; w: number; h: number };

/**
 * The page's rows as stretches of its text. Cells whose words do not follow each other in the text are left out: they
 * cannot be quoted in one piece.
 */
export function readCells(page: PaperPage): Cell[][] {
  return page.rows.map((row) => row.flatMap((indexes) => readCell(page, indexes)));
}

function readCell(page: PaperPage, indexes: number[]): Cell[] {
  const words = indexes.flatMap((index) => page.words[index] ?? []);
  if (words.length === 0) return [];
  const start = Math.min(...words.map((word) => word.start));
  const end = Math.max(...words.map((word) => word.end));
  const text = page.text.slice(start, end);
  const joined = words.map((word) => page.text.slice(word.start, word.end)).join('');
  if (joined !== text.replace(/\s+/g, '')) return [];
  const x = Math.min(...words.map((word) => word.x));
  const y = Math.min(...words.map((word) => word.y));
  const w = Math.max(...words.map((word) => word.x + word.w)) - x;
  const h = Math.max(...words.map((word) => word.y + word.h)) - y;
  return [{ text, start, end, x, y, w, h }];
}

/** The cell under this one: a form prints its label above the box, a table above the column. */
export function findCellBelow(input: { rows: Cell[][]; row: number; cell: Cell }): Cell | undefined {
  const { rows, row, cell } = input;
  // Beyond three lines' height it is another part of the page.
  const reach = cell.y + cell.h * 4;
  for (const candidates of rows.slice(row + 1, row + 4)) {
    const below = candidates.find((candidate) => candidate.y <= reach && isAligned(cell, candidate));
    if (below) return below;
  }
  return undefined;
}

/** Same left edge, same right edge (amounts), or mostly above one another. */
function isAligned(upper: Cell, lower: Cell): boolean {
  // 1.5 % of the width is a little more than one letter.
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.015;
  if (isNear(upper.x, lower.x) || isNear(upper.x + upper.w, lower.x + lower.w)) return true;
  const shared = Math.min(upper.x + upper.w, lower.x + lower.w) - Math.max(upper.x, lower.x);
  return shared > Math.min(upper.w, lower.w) / 2;
}
