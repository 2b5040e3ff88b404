import type { LayoutCell } from './layout-cells';
import type { KeyValue } from './page-layout';
import { hasDigit, isNumeric, type Row } from './segment';

/** A longer run of words is a sentence. */
const MAX_LABEL_WORDS = 7;
/** In letters' sizes: from a label to the line under it, or over it. */
const NEXT_LINE = 2.6;
const ALIGNED = 0.6;
/** Lines of one answer, and how many of them. */
const SAME_VALUE = 1.8;
const MAX_LINES = 6;
/** Small print under an answer is smaller than this beside it. */
const SMALL_PRINT = 0.9;

type Neighbours = { rows: readonly Row<LayoutCell>[]; row: number; cell: LayoutCell };

/**
 * Labels with their values, among the rows of one block. A label is a few words without a figure. Cells in `taken` belong to a
 * table of three columns or more whose header names them. `wordOf` reads a word by its index.
 */
export function findPairs(input: {
  rows: readonly Row<LayoutCell>[];
  taken: ReadonlySet<LayoutCell>;
  wordOf: (index: number) => string;
}): KeyValue[] {
  const { rows, taken, wordOf } = input;
  return rows.flatMap((row, rowIndex) => {
    // "Total" with its amount is a pair all the same.
    const isTableRow = row.length !== 2 && row.some((cell) => taken.has(cell));
    const labels = row.filter(isLabel).length;
    return row.flatMap((cell, index): KeyValue[] => {
      const inside = splitAtColons(cell, wordOf);
      if (inside.length > 0) return inside;
      const right = row[index + 1];
      const place = { rows, row: rowIndex, cell };
      if (endsInColon(cell)) {
        if (right) return [{ label: cell.words, value: right.words, how: 'colon' }];
        const below = readBelow(place);
        return below.length > 0 ? [{ label: cell.words, value: below, how: 'below' }] : [];
      }
      if (isTableRow || !isLabel(cell)) return [];
      const pairs = pairByPlace({ place, index, right, labels, cells: row.length });
      return taken.has(cell) ? pairs.filter(({ how }) => how === 'same-row') : pairs;
    });
  });
}

type Place = { place: Neighbours; index: number; right: LayoutCell | undefined; labels: number; cells: number };

function pairByPlace({ place, index, right, labels, cells }: Place): KeyValue[] {
  const { cell } = place;
  const below = readBelow(place);
  const above = findNear(place, -1);
  const pairs: KeyValue[] = [];
  // Small print under a form's answers names them; it goes with nothing else.
  if (above && cell.height < above.height * SMALL_PRINT)
    return [{ label: cell.words, value: above.words, how: 'above' }];
  // Labels and answers take turns along a row; a row of labels alone stands over its answers.
  if (right && index % 2 === 0 && cells % 2 === 0 && (labels < cells || cells === 2))
    pairs.push({ label: cell.words, value: right.words, how: 'same-row' });
  if (below.length > 0 && labels === cells)
    pairs.push({ label: cell.words, value: below, how: cells > 1 ? 'form-cell' : 'below' });
  return pairs;
}

const endsInColon = (cell: LayoutCell): boolean => cell.text.endsWith(':') && cell.wordCount <= MAX_LABEL_WORDS;

function isLabel(cell: LayoutCell): boolean {
  if (cell.wordCount > MAX_LABEL_WORDS || hasDigit(cell.text) || isNumeric(cell.text)) return false;
  return /\p{L}{2}/u.test(cell.text) && !/[.!?,;]$/.test(cell.text);
}

/** "Date: 3 March 2026 Ref: 4711" in one cell: each label with what follows it up to the next one. */
function splitAtColons(cell: LayoutCell, wordOf: (index: number) => string): KeyValue[] {
  const words = cell.words.map(wordOf);
  const ends = words.flatMap((word, at) => (/[\p{L})]:$/u.test(word) && at < words.length - 1 ? [at] : []));
  const starts = ends.map((end, at) => (at === 0 ? 0 : findLabelStart(words, end, (ends[at - 1] ?? 0) + 2)));
  if (ends[0] === undefined || ends[0] >= MAX_LABEL_WORDS) return [];
  return ends.flatMap((end, at): KeyValue[] => {
    const value = cell.words.slice(end + 1, starts[at + 1] ?? words.length);
    return value.length === 0 ? [] : [{ label: cell.words.slice(starts[at], end + 1), value, how: 'colon' }];
  });
}

/** Back over small words to the one with a capital with which a label begins. */
function findLabelStart(words: readonly string[], end: number, least: number): number {
  let start = end;
  while (start > least && /^\p{Ll}/u.test(words[start] ?? '')) start -= 1;
  return hasDigit(words[start] ?? '') ? end : start;
}

/** What stands under a label, with the lines that go on with it after a comma; small print names what stands over it. */
function readBelow({ rows, row, cell }: Neighbours): number[] {
  const first = findNear({ rows, row, cell }, 1);
  if (!first || first.height < cell.height * SMALL_PRINT) return [];
  const value = [...first.words];
  let [last, at] = [first, rowOf(rows, row, first)];
  for (let lines = 1; lines < MAX_LINES && last.text.endsWith(','); lines += 1) {
    const next = findNear({ rows, row: at, cell: last }, 1);
    if (!next || next.middle - last.middle > last.height * SAME_VALUE) break;
    value.push(...next.words);
    at = rowOf(rows, at, next);
    last = next;
  }
  return value;
}

/** A cell that was found near stands in one of the next two rows. */
function rowOf(rows: readonly Row<LayoutCell>[], from: number, cell: LayoutCell): number {
  return rows[from + 1]?.includes(cell) ? from + 1 : from + 2;
}

/** The cell right under (`step` 1) or over this one, with the same left edge. */
function findNear({ rows, row, cell }: Neighbours, step: 1 | -1): LayoutCell | undefined {
  for (const at of [row + step, row + step * 2]) {
    const near = rows[at]?.find((other) => Math.abs(other.left - cell.left) <= cell.height * ALIGNED);
    if (near) return Math.abs(near.middle - cell.middle) <= cell.height * NEXT_LINE ? near : undefined;
  }
  return undefined;
}
