import type { Row, Segment } from './segment';

/** In letters' sizes: a cell's own lines stand no farther apart. */
const SAME_CELL = 1.6;
/** Cells that are set midway beside a broken text stand nearer to its lines than a line. */
const MIDWAY = 0.9;
/** Edges of one column. */
const ALIGNED = 0.5;
/** More lines than a cell of a table has. */
const MAX_LINES = 12;

/**
 * Rows of a table whose cells are broken into several lines, where the file gives each cell whole: it stays whole. What the
 * file gives row by row stays so.
 */
export function keepCellsWhole<T extends Segment>(rows: readonly Row<T>[]): Row<T>[] {
  const kept: Row<T>[] = [];
  for (let index = 0; index < rows.length; ) {
    const lines = countWrapped(rows, index);
    const group = rows.slice(index, index + lines);
    kept.push(...(lines > 1 ? readInFileOrder(group) : group));
    index += Math.max(1, lines);
  }
  return kept;
}

/** How many rows from here on are lines of the same cells; 1 for a row of its own. */
function countWrapped<T extends Segment>(rows: readonly Row<T>[], from: number): number {
  const columns = (rows[from] ?? []).map((segment) => [segment]);
  let lines = 1;
  for (let index = from + 1; index < Math.min(rows.length, from + MAX_LINES); index += 1) {
    const row = rows[index] ?? [];
    const above = rows[index - 1]?.[0];
    if (!above || !row.every((segment) => joinColumn(columns, segment, segment.middle - above.middle))) break;
    if (columns.length > 1 && areWhole(columns)) lines = index - from + 1;
  }
  return lines;
}

/** Puts a line into the column that it goes on with. Answers whether there is one. */
function joinColumn<T extends Segment>(columns: T[][], segment: T, distance: number): boolean {
  const isAligned = (other: T) =>
    Math.min(Math.abs(other.left - segment.left), Math.abs(other.right - segment.right)) <= segment.height * ALIGNED;
  const column = columns.find((one) => one.some(isAligned));
  const last = column?.at(-1);
  if (last && segment.middle - last.middle <= segment.height * SAME_CELL) {
    column?.push(segment);
    return true;
  }
  if (column || distance > segment.height * MIDWAY) return false;
  const isBeside = columns.every((one) =>
    one.every((other) => other.right <= segment.left || other.left >= segment.right),
  );
  if (isBeside) columns.push([segment]);
  return isBeside;
}

/** The file ends each column, from left to right, before it begins the next one. */
function areWhole<T extends Segment>(columns: readonly T[][]): boolean {
  const sorted = [...columns].sort((a, b) => (a[0]?.left ?? 0) - (b[0]?.left ?? 0));
  return sorted.every((column, index) => {
    const next = sorted[index + 1] ?? [];
    const firsts = column.map((segment) => segment.first);
    return next.every((segment) => segment.first > Math.max(...firsts));
  });
}

function readInFileOrder<T extends Segment>(rows: readonly Row<T>[]): Row<T>[] {
  const rowOf = new Map(rows.flatMap((row) => row.map((segment) => [segment, row] as const)));
  const kept: Row<T>[] = [];
  let last: T | undefined;
  for (const segment of rows.flat().sort((a, b) => a.first - b.first)) {
    const row = kept.at(-1);
    if (row && last && rowOf.get(last) === rowOf.get(segment)) row.push(segment);
    else kept.push([segment]);
    last = segment;
  }
  return kept;
}
