import type { PaperPage } from '@/server/facts/contract';
import { type Token, tokensOf } from '@/server/facts/extract/tokens';

/** Words that stand together on a row and follow one another in the page's text, so that they can be quoted as one. */
export type Cell = {
  index: number;
  row: number;
  /** UTF-16 offsets into the page's text. */
  start: number;
  end: number;
  text: string;
  x: number;
  y: number;
  w: number;
  h: number;
  tokens: Token[];
  /** Tokens at its beginning that only number it: "2." of "2. Date of birth". */
  lead: number;
  left: Cell | null;
  right: Cell | null;
  /** The nearest cells under this one that line up with it, the nearest first. */
  below: Cell[];
  above: Cell | null;
  /** The line of the same paragraph that this one runs on into. */
  next: Cell | null;
  previous: Cell | null;
};

export type PageView = {
  page: PaperPage;
  cells: Cell[];
  /** Rows from top to bottom, cells from left to right. */
  rows: Cell[][];
  /**
   * The page's text, sign for sign as long, in which a line of a paragraph goes on with a blank and everything else that is
   * apart on the page is parted by a sign that no value reaches across.
   */
  flow: string;
  /** A usual word's height, and a usual letter's width, as fractions of the page. */
  lineHeight: number;
  letterWidth: number;
  /** The cell in which an offset of the text stands. */
  cellAt: (offset: number) => Cell | null;
};

/** The sign for a record's end, which papers don't print: neither letter, digit nor white space. */
export const APART = '␞';
/** What is made to keep us busy is read so far and no farther. */
const MAX_WORDS = 20_000;
/** Rows that are looked at under a cell, and cells kept. */
const ROWS_BELOW = 14;
const CELLS_BELOW = 4;

export function viewPage(page: PaperPage): PageView {
  const lineHeight = middleOf(page.words.map((word) => word.h)) || 0.012;
  const letterWidth = middleOf(page.words.map((word) => word.w / Math.max(1, word.end - word.start))) || 0.008;
  const size = { lineHeight, letterWidth };
  const { cells, rows } = readCells(page, size);
  linkCells(rows, size);
  joinParagraphs(cells, page.text, size);
  const ordered = [...cells].sort((a, b) => a.start - b.start);
  return {
    page,
    cells,
    rows,
    flow: makeFlow(page.text, ordered),
    ...size,
    cellAt: (offset) => findCell(ordered, offset),
  };
}

function readCells(page: PaperPage, size: Size): { cells: Cell[]; rows: Cell[][] } {
  const cells: Cell[] = [];
  const rows: Cell[][] = [];
  let words = 0;
  for (const row of page.rows) {
    if (words > MAX_WORDS) break;
    words += row.reduce((sum, { length }) => sum + length, 0);
    const printed = row
      .map((indexes) => indexes.filter((index) => !LEADER.test(wordAt(page, index))))
      .filter(({ length }) => length > 0);
    const pieces = joinLines(printed, page, size)
      .flatMap((indexes) => splitByText(indexes, page))
      .map((indexes) => makeCell(indexes, page, { row: rows.length, index: 0 }))
      .filter((cell) => cell !== null)
      .sort((a, b) => a.x - b.x);
    if (pieces.length === 0) continue;
    const last = rows.at(-1);
    if (last && isSameLine(last, pieces, size)) {
      for (const piece of pieces) {
        piece.index = cells.length;
        piece.row = rows.length - 1;
        cells.push(piece);
      }
      last.push(...pieces);
      last.sort((a, b) => a.x - b.x);
      continue;
    }
    for (const piece of pieces) {
      piece.index = cells.length;
      cells.push(piece);
    }
    rows.push(pieces);
  }
  return { cells, rows };
}

/** The dots or lines that lead from a label to its answer, or wait for one. */
const LEADER = /^(?:[._…·‐–—-][.,_…·‐–—-]{2,}|…)$/u;

/** A day, a title or an initial: what a date or a name begins with stands apart in scans. */
const BEGUN = /^(?:\d{1,2}|Mrs?|Ms|Miss|Mx|Dr|\p{Lu})\.?$/u;
const BEGUN_GAP = 5;

const wordAt = ({ words, text }: Pick<PaperPage, 'words' | 'text'>, index: number): string =>
  text.slice(words[index]?.start, words[index]?.end);

/** In letters' widths: between sentences of typewritten or justified lines there is no more room, between columns there is. */
const SENTENCE_GAP = 3.2;

/** The cells of a row, those of one sentence as one: a reader parts them at its wide blanks. */
function joinLines(row: readonly (readonly number[])[], { words, text }: PaperPage, { letterWidth }: Size): number[][] {
  const joined: number[][] = [];
  for (const indexes of row) {
    const [cell, first] = [joined.at(-1), words[indexes[0] ?? -1]];
    const last = words[cell?.at(-1) ?? -1];
    const gap = last && first && first.start >= last.end ? first.x - last.x - last.w : Number.POSITIVE_INFINITY;
    const isBegun = cell?.every((index) => BEGUN.test(wordAt({ words, text }, index))) ?? false;
    const goesOn =
      last && first && isBegun && gap < letterWidth * BEGUN_GAP
        ? /^\p{Lu}/u.test(text.slice(first.start, first.end))
        : last && first && gap < letterWidth * SENTENCE_GAP
          ? /[,;]$/.test(text.slice(last.start, last.end)) || /^\p{Ll}/u.test(text.slice(first.start, first.end))
          : false;
    if (cell && goesOn) cell.push(...indexes);
    else joined.push([...indexes]);
  }
  return joined;
}

/** A cell's words as runs in which nothing but white space stands between them in the text. */
function splitByText(indexes: readonly number[], { words, text }: PaperPage): number[][] {
  const runs: number[][] = [];
  let end = -1;
  for (const index of indexes) {
    const word = words[index];
    if (!word) continue;
    const run = runs.at(-1);
    if (run && word.start >= end && text.slice(end, word.start).trim() === '') run.push(index);
    else runs.push([index]);
    end = word.end;
  }
  return runs;
}

function makeCell(indexes: readonly number[], page: PaperPage, at: { row: number; index: number }): Cell | null {
  const words = indexes.flatMap((index) => page.words[index] ?? []);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const x = Math.min(...words.map((word) => word.x));
  const y = Math.min(...words.map((word) => word.y));
  const w = Math.max(...words.map((word) => word.x + word.w)) - x;
  const h = Math.max(...words.map((word) => word.y + word.h)) - y;
  const span = { start: first.start, end: last.end };
  const links = { left: null, right: null, below: [], above: null, next: null, previous: null };
  const text = page.text.slice(span.start, span.end);
  const tokens = tokensOf(text, span.start);
  const lead =
    tokens.length > 1 && NUMBERED.test(text)
      ? tokens.findIndex(({ start }) => start > span.start + 2 || /\s/.test(page.text.slice(span.start, start)))
      : 0;
  return { ...at, ...span, text, x, y, w, h, tokens, lead: Math.max(0, lead), ...links };
}

/** In line heights: a line of dots or small print beside an answer stands a little lower than it. */
const SAME_LINE = 0.45;

/** Whether two rows are one line of the page: as high, and side by side. */
function isSameLine(above: readonly Cell[], row: readonly Cell[], { lineHeight }: Size): boolean {
  const middle = (cells: readonly Cell[]): number => cells.reduce((sum, { y, h }) => sum + y + h / 2, 0) / cells.length;
  if (Math.abs(middle(above) - middle(row)) > lineHeight * SAME_LINE) return false;
  return row.every((cell) => above.every((other) => cell.x >= other.x + other.w || cell.x + cell.w <= other.x));
}

type Size = { lineHeight: number; letterWidth: number };

function linkCells(rows: readonly Cell[][], size: Size): void {
  for (const [rowIndex, row] of rows.entries()) {
    for (const [at, cell] of row.entries()) {
      cell.left = row[at - 1] ?? null;
      cell.right = row[at + 1] ?? null;
      cell.below = findBelow(rows, rowIndex, cell, size);
      for (const under of cell.below.slice(0, 1)) under.above ??= cell;
    }
  }
}

function findBelow(rows: readonly Cell[][], rowIndex: number, cell: Cell, size: Size): Cell[] {
  const below: Cell[] = [];
  for (const row of rows.slice(rowIndex + 1, rowIndex + 1 + ROWS_BELOW)) {
    const under = row.find((other) => isUnder(cell, other, size));
    if (under) below.push(under);
    if (below.length === CELLS_BELOW) break;
  }
  return below;
}

/** The same left edge, the same right edge as of amounts, or mostly over one another. */
function isUnder(upper: Cell, lower: Cell, { letterWidth }: Size): boolean {
  const near = letterWidth * 1.5;
  if (Math.abs(upper.x - lower.x) < near || Math.abs(upper.x + upper.w - lower.x - lower.w) < near) return true;
  const shared = Math.min(upper.x + upper.w, lower.x + lower.w) - Math.max(upper.x, lower.x);
  return shared > Math.min(upper.w, lower.w) / 2;
}

/** A line of so few words is no line of a paragraph unless its words say so. */
const FEW_WORDS = 5;
/** A numbered question or a point of a list begins something new. */
const NUMBERED = /^(?:\(?\d{1,2}[a-z]?[.)]|\(?[a-z]\)|[•·*–-])\s/iu;
/** A letter begins under it, whatever sign ends it. */
export const SALUTATION =
  /^(?:Dear|Sehr geehrte|Liebe|Cher|Chère|Madame|Monsieur|Estimad|Querid|Gentile|Egregi|Spett|Geachte|Beste|Szanown|Exm|Prezad|Hello|Hi)/u;
const GOES_ON =
  /(?:[,–—&/(-]|(?<!\p{L})(?:to|until|and|of|the|from|on|at|for|in|is|a|by|with|will|be|und|bis|vom|et|du|au|y|e|de|do))$/iu;

function joinParagraphs(cells: readonly Cell[], text: string, size: Size): void {
  const right = new Map<number, number>();
  const column = (cell: Cell): number => Math.round(cell.x / (size.letterWidth * 3));
  for (const cell of cells) right.set(column(cell), Math.max(right.get(column(cell)) ?? 0, cell.x + cell.w));
  for (const cell of cells) {
    const [under] = cell.below;
    if (!under || under.previous || Math.abs(under.x - cell.x) > size.letterWidth * 4) continue;
    if (under.y - cell.y > Math.max(size.lineHeight, cell.h) * 2.4) continue;
    if (under.start < cell.end || /\S/.test(text.slice(cell.end, under.start))) continue;
    if (
      SALUTATION.test(cell.text) ||
      NUMBERED.test(under.text) ||
      (under.right && !cell.right && !/^\p{Ll}/u.test(under.text))
    )
      continue;
    const isFull = cell.x + cell.w > (right.get(column(cell)) ?? 1) * 0.88 && cell.tokens.length >= FEW_WORDS;
    const isLong = cell.tokens.length >= FEW_WORDS && under.tokens.length > 0;
    const isClosed = /[.:;!?]$/.test(cell.text);
    const goesOn = GOES_ON.test(cell.text) || /^\p{Ll}/u.test(under.text);
    if ((isFull && !isClosed) || (isFull && isLong && under.tokens.length >= FEW_WORDS) || (goesOn && !isClosed)) {
      cell.next = under;
      under.previous = cell;
    }
  }
}

function makeFlow(text: string, ordered: readonly Cell[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const cell of ordered) {
    // The gap before each cell: a paragraph's line break becomes a blank.
    const gap = cell.start - at;
    if (gap > 0) parts.push(cell.previous && cell.previous.end === at ? ' '.repeat(gap) : APART.repeat(gap));
    parts.push(cell.text.replace(/\s/g, ' '));
    at = cell.end;
  }
  if (at < text.length) parts.push(APART.repeat(text.length - at));
  return parts.join('').slice(0, LONGEST_FLOW);
}

/** In UTF-16 units. A page that is printed closely holds a quarter of it; what is behind was made to keep us busy. */
const LONGEST_FLOW = 40_000;

function findCell(ordered: readonly Cell[], offset: number): Cell | null {
  let [low, high] = [0, ordered.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = ordered[middle];
    if (!cell) return null;
    if (offset < cell.start) high = middle - 1;
    else if (offset >= cell.end) low = middle + 1;
    else return cell;
  }
  return null;
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
