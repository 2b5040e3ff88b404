import { measurePitch } from './columns-or-rows';
import { findPairs } from './find-pairs';
import { type FoundTable, findTables, isNumericColumn } from './find-tables';
import { boxOf, type LayoutCell, type PageWords, readLayoutCells, readWord } from './layout-cells';
import type { LayoutBlock, PageLayout, Table, TableColumn } from './page-layout';
import { orderSegments } from './reading-order';
import { type Block, type Row, topOf } from './segment';

/** A page with more words is no page that somebody wrote; of its layout nothing is said. */
const MAX_WORDS = 20_000;
/** Room over a new block, in line distances. */
const NEW_BLOCK = 1.6;

/**
 * What a page's words say by where they stand: blocks, tables with their cells, labels with their values. Derived from the
 * words as they are stored, and the same each time; `size` is the picture's, in any unit. A page without words has none of them.
 */
export function analyseLayout(page: PageWords): PageLayout {
  if (page.words.length > MAX_WORDS) return { blocks: [], tables: [], pairs: [] };
  const wordOf = (index: number) => readWord(page, index);
  const parts = orderSegments(readLayoutCells(page), { trustsOrder: true });
  const found = parts.map((rows) => ({ rows, tables: findTables(rows) }));
  return {
    blocks: found.flatMap(({ rows }) => splitBlocks(rows)).map((rows) => toBlock(rows, page)),
    tables: found.flatMap(({ tables }) => tables).map((table) => toTable(table, page)),
    pairs: found.flatMap(({ rows, tables }) => findPairs({ rows, taken: listWideCells(tables), wordOf })),
  };
}

function listWideCells(tables: readonly FoundTable[]): Set<LayoutCell> {
  const wide = tables.filter((table) => table.header !== null && table.columns.length > 2);
  return new Set(wide.flatMap((table) => [...table.cells]));
}

function splitBlocks(rows: readonly Row<LayoutCell>[]): Block<LayoutCell>[] {
  const pitch = measurePitch(rows);
  const blocks: Block<LayoutCell>[] = [];
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const block = blocks.at(-1);
    if (block && above && topOf(row) - topOf(above) <= pitch * NEW_BLOCK) block.push(row);
    else blocks.push([row]);
  });
  return blocks;
}

function toBlock(rows: Block<LayoutCell>, { words }: PageWords): LayoutBlock {
  const lines = rows.map((row) => row.flatMap((cell) => cell.words));
  return { lines, box: boxOf(lines.flat(), words) };
}

function toTable(table: FoundTable, { words, size }: PageWords): Table {
  const all = table.header ? [table.header, ...table.rows] : table.rows;
  const columns = table.columns.map(({ left, right }, at): TableColumn => {
    const cells = table.rows.flatMap((row) => row.cells[at] ?? []);
    return {
      left: left / size.width,
      right: right / size.width,
      align: findAlignment(cells),
      isNumeric: isNumericColumn(all, at),
    };
  });
  const toRow = ({ cells }: FoundTable['rows'][number]) => cells.map((cell) => cell.flatMap((line) => line.words));
  const indexes = [...table.cells].flatMap((cell) => cell.words);
  return {
    columns,
    header: table.header && toRow(table.header),
    rows: table.rows.map(toRow),
    box: boxOf(indexes, words),
  };
}

/** The edge at which the cells differ least. */
function findAlignment(cells: readonly LayoutCell[]): TableColumn['align'] {
  const edges = {
    left: measureSpread(cells.map((cell) => cell.left)),
    right: measureSpread(cells.map((cell) => cell.right)),
    centre: measureSpread(cells.map((cell) => (cell.left + cell.right) / 2)),
  };
  if (edges.left <= edges.right && edges.left <= edges.centre) return 'left';
  return edges.right <= edges.centre ? 'right' : 'centre';
}

/** Mean distance from the mean. */
function measureSpread(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + Math.abs(value - mean), 0) / values.length;
}
