import type { LayoutCell } from './layout-cells';
import { median } from './median';
import { hasDigit, isNumeric, type Row } from './segment';

/** Cells by column, in the table's order of columns; a cell may hold several lines. */
export type FoundRow = { cells: LayoutCell[][]; middle: number };
export type FoundColumn = { left: number; right: number };
export type FoundTable = { columns: FoundColumn[]; header: FoundRow | null; rows: FoundRow[]; cells: Set<LayoutCell> };

/** In letters' sizes. Two lines nearer than this are one row: its cells are set midway beside a broken one. */
const SAME_ROW = 0.9;
/** Lines of one cell are no farther apart; rows of a table may be. */
const SAME_CELL = 1.6;
/** Rows of one table are no farther apart. */
const SAME_TABLE = 4;
/** How far a cell may reach beyond its column's edges so far. */
const SLACK = 0.3;
/** A line that ends so near to its column's edge was broken there, as a share of the column's width. */
const FULL = 0.85;
/** Rows that tell how far apart rows are. */
const RECENT = 20;
/** More columns than a page has room for. */
const MAX_COLUMNS = 24;

/** Tables among the rows of one block, from top to bottom. */
export function findTables(rows: readonly Row<LayoutCell>[]): FoundTable[] {
  const tables: FoundTable[] = [];
  let open: OpenTable | null = null;
  const close = () => {
    const table: FoundTable | null = open && finishTable(open);
    if (table) tables.push(table);
    open = null;
  };
  for (const row of rows) {
    if (open && takeRow(open, row)) continue;
    close();
    open = openTable(row);
  }
  close();
  return tables;
}

type OpenTable = { columns: FoundColumn[]; rows: FoundRow[]; lines: LayoutCell[][] };

function openTable(row: Row<LayoutCell>): OpenTable | null {
  if (row.length > MAX_COLUMNS) return null;
  const columns = row.map(({ left, right }) => ({ left, right }));
  return { columns, rows: [{ cells: row.map((cell) => [cell]), middle: middleOf(row) }], lines: [[...row]] };
}

const middleOf = (row: Row<LayoutCell>): number => row[0]?.middle ?? 0;

/** Puts a line into the table: as a row, or as more of the last one. Answers false where it is no line of it. */
function takeRow(table: OpenTable, line: Row<LayoutCell>): boolean {
  const last = table.rows.at(-1);
  const lastLine = table.lines.at(-1)?.[0];
  const size = median(line.map((cell) => cell.height));
  if (!last || !lastLine || middleOf(line) - lastLine.middle > size * SAME_TABLE) return false;
  const places = placeCells(table, line, size);
  if (!places) return false;
  // Labels end in colons, each of them: what stands under them without one begins something else.
  const recent = table.rows.slice(-RECENT);
  if (line.some((cell, index) => !cell.text.endsWith(':') && isLabelColumn(recent, places[index] ?? 0))) return false;
  if (isMoreOf({ table, last, line, places, size })) {
    putCells(line, places, last.cells);
  } else {
    // A line of text under the last row is no row of it.
    if (line.length === 1 && places[0] === 0 && table.columns.length > 1 && line[0] && isWide(table, line[0]))
      return false;
    const cells: LayoutCell[][] = table.columns.map(() => []);
    putCells(line, places, cells);
    table.rows.push({ cells, middle: middleOf(line) });
  }
  table.lines.push([...line]);
  return true;
}

function putCells(line: Row<LayoutCell>, places: readonly number[], cells: readonly LayoutCell[][]): void {
  for (const [index, cell] of line.entries()) cells[places[index] ?? 0]?.push(cell);
}

const isWide = ({ columns }: OpenTable, cell: LayoutCell): boolean => cell.right > (columns[1]?.left ?? 0);

/** The column of each cell, made where there is room for one; null where a cell reaches over two. */
function placeCells(table: OpenTable, line: Row<LayoutCell>, size: number): number[] | null {
  const slack = size * SLACK;
  const found = line.map((cell) =>
    table.columns.filter((one) => cell.left < one.right + slack && cell.right > one.left - slack),
  );
  if (found.some((columns) => columns.length > 1) || found.every((columns) => columns.length === 0)) return null;
  if (new Set(found.flat()).size < found.flat().length) return null;
  const missing = line.filter((_, index) => found[index]?.length === 0);
  if (table.columns.length + missing.length > MAX_COLUMNS) return null;
  for (const { left, right } of missing) addColumn(table, { left, right });
  return line.map((cell) => {
    const at = table.columns.findIndex((one) => cell.left < one.right + slack && cell.right > one.left - slack);
    const column = table.columns[at];
    if (column) {
      column.left = Math.min(column.left, cell.left);
      column.right = Math.max(column.right, cell.right);
    }
    return at;
  });
}

function addColumn(table: OpenTable, column: FoundColumn): void {
  const at = table.columns.filter((one) => one.left < column.left).length;
  table.columns.splice(at, 0, column);
  for (const row of table.rows) row.cells.splice(at, 0, []);
}

type Line = { table: OpenTable; last: FoundRow; line: Row<LayoutCell>; places: number[]; size: number };

/** Whether a line goes on with cells of the last row instead of beginning one. */
function isMoreOf({ table, last, line, places, size }: Line): boolean {
  const lastMiddle = Math.max(...last.cells.flat().map((cell) => cell.middle));
  const distance = middleOf(line) - lastMiddle;
  if (distance <= size * SAME_ROW) return true;
  if (distance > size * SAME_CELL || line.some((cell) => isNumeric(cell.text))) return false;
  if (line.length >= last.cells.filter((cell) => cell.length > 0).length) return false;
  const recent = table.rows.slice(-RECENT);
  const pitch = median(recent.slice(1).map((row, index) => row.middle - (recent[index]?.middle ?? 0)));
  if (pitch > 0 && distance < pitch * 0.8) return true;
  // Where rows stand as near as lines, a line was broken because it was full, or goes on in small letters.
  return line.every((cell, index) => {
    const above = last.cells[places[index] ?? 0]?.at(-1);
    const column = table.columns[places[index] ?? 0];
    if (!above || !column) return false;
    const isFull = above.right - column.left > (column.right - column.left) * FULL && above.wordCount > 1;
    return /^\p{Ll}/u.test(cell.text) || (isFull && !/^\p{Lu}/u.test(cell.text));
  });
}

/** A table has three columns, or a column of figures, and rows enough that their edges are no chance. */
function finishTable({ columns, rows }: OpenTable): FoundTable | null {
  const own = dropLooseRows(rows);
  const used = columns.map((_, at) => own.filter((row) => (row.cells[at]?.length ?? 0) > 0).length);
  const kept = columns.flatMap((_, at) => ((used[at] ?? 0) >= 1 ? [at] : []));
  const wide = kept.filter((at) => (used[at] ?? 0) >= 2).length;
  const table = own.map((row) => ({ middle: row.middle, cells: kept.map((at) => row.cells[at] ?? []) }));
  const hasFigures = kept.some((_, index) => index > 0 && isNumericColumn(table, index));
  if (wide < 2 || !(table.length >= 3 || (table.length === 2 && wide >= 3)) || !(wide >= 3 || hasFigures)) return null;
  // Labels with their answers side by side are a form.
  if (kept.some((_, index) => isLabelColumn(table, index))) return null;
  const isHeader = hasHeader(table);
  if (!isHeader && takesTurns(table, kept.length)) return null;
  const cells = new Set(table.flatMap((row) => row.cells.flat()));
  const rest = isHeader ? table.slice(1) : table;
  return {
    columns: kept.flatMap((at) => columns[at] ?? []),
    header: isHeader ? (table[0] ?? null) : null,
    rows: rest,
    cells,
  };
}

/** A table begins and ends with a row of at least two cells: headings and remarks around it are none of its rows. */
function dropLooseRows(rows: readonly FoundRow[]): FoundRow[] {
  const isRow = (row: FoundRow) => row.cells.filter((cell) => cell.length > 0).length > 1;
  const [from, to] = [rows.findIndex(isRow), rows.findLastIndex(isRow)];
  return from < 0 ? [] : rows.slice(from, to + 1);
}

export function readCell(cell: readonly LayoutCell[]): string {
  return cell.map((line) => line.text).join(' ');
}

/** Most cells under the first row are figures. */
export function isNumericColumn(rows: readonly FoundRow[], at: number): boolean {
  const cells = rows.slice(1).flatMap((row) => (row.cells[at]?.length ? [readCell(row.cells[at])] : []));
  return cells.length > 0 && cells.filter(isNumeric).length > cells.length / 2;
}

/** Labels without a figure in every other column, from the first one on: a form in two columns. */
function takesTurns(rows: readonly FoundRow[], columns: number): boolean {
  if (columns < 4 || columns % 2 !== 0) return false;
  return rows.every((row) => row.cells.every((cell, at) => at % 2 === 1 || !hasDigit(readCell(cell))));
}

function isLabelColumn(rows: readonly FoundRow[], at: number): boolean {
  const cells = rows.flatMap((row) => (row.cells[at]?.length ? [readCell(row.cells[at])] : []));
  return cells.length > 0 && cells.filter((text) => text.endsWith(':')).length >= cells.length / 2;
}

/** The first row names the columns: words over figures. */
function hasHeader(rows: readonly FoundRow[]): boolean {
  const [first, ...rest] = rows;
  const names = first?.cells.map(readCell) ?? [];
  if (names.filter((name) => name !== '').length < 2 || names.some((name) => name !== '' && isNumeric(name)))
    return false;
  const columns = names.map((_, at) => at);
  if (columns.some((at) => names[at] !== '' && isNumericColumn(rows, at))) return true;
  return !names.some(hasDigit) && columns.some((at) => rest.some((row) => hasDigit(readCell(row.cells[at] ?? []))));
}
