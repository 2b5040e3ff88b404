import { clusterRows } from './cluster-rows';
import { type ColumnSplit, findColumns, sidesOf } from './find-columns';
import type { Block, Row, Segment } from './segment';
import { keepCellsWhole } from './wrapped-cells';

/** Lines of one row, of letters of different heights and a little askew. */
const SAME_ROW = 0.35;
/** Blocks inside blocks: more than a page has. */
const MAX_DEPTH = 12;
/** A page with more is read row by row. */
const MAX_SEGMENTS = 5_000;
/** Room over a new part of the page, in letters' sizes: between lines of a paragraph there is half of one at most. */
const NEW_PART = 0.75;

export type OrderOptions = {
  /** The segments' own order is that of a file that was written to be read, not only of what stands higher on the page. */
  trustsOrder: boolean;
};

/**
 * Puts a page's segments into reading order: columns and blocks beside each other one after the other, tables and forms row by
 * row. Where the page allows both, the order of the file decides.
 */
export function orderSegments<T extends Segment>(segments: readonly T[], options: OrderOptions): Block<T>[] {
  const rows = clusterRows(segments, SAME_ROW);
  if (segments.length > MAX_SEGMENTS) return [rows];
  settleOverlaps(rows);
  return orderRows(rows, options, 0);
}

/** A heading and the smaller words far right of it stand level without sharing a line: the left one is read first. */
function settleOverlaps<T extends Segment>(rows: Row<T>[]): void {
  for (let index = 1; index < rows.length; index += 1) {
    const [upper, lower] = [rows[index - 1] ?? [], rows[index] ?? []];
    const [above, below] = [upper[0], lower[0]];
    if (!above || !below) continue;
    const shared = (above.height + below.height) / 2 - (below.middle - above.middle);
    const isLevel = shared >= Math.min(above.height, below.height) / 2;
    if (isLevel && Math.max(...lower.map((segment) => segment.right)) <= above.left) {
      rows[index - 1] = lower;
      rows[index] = upper;
    }
  }
}

function orderRows<T extends Segment>(rows: Row<T>[], options: OrderOptions, depth: number): Block<T>[] {
  if (rows.length < 2 || depth > MAX_DEPTH) return rows.length === 0 ? [] : [rows];
  const parts = options.trustsOrder ? cutWhereOrderAgrees(rows) : [rows];
  if (parts.length > 1) return parts.flatMap((part) => orderRows(part, options, depth + 1));
  const split = findColumns(rows, options.trustsOrder);
  if (!split) return [options.trustsOrder ? keepCellsWhole(rows) : rows];
  const inside = cutBands(rows.slice(split.from, split.to), split).flatMap((band) => {
    const { left, right } = sidesOf(band, split.edge);
    return [left, right];
  });
  const all = [rows.slice(0, split.from), ...inside, rows.slice(split.to)];
  return all.flatMap((part) => orderRows(part, options, depth + 1));
}

/** Cuts a page across where there is room and all that lies above comes before all that lies below. */
function cutWhereOrderAgrees<T extends Segment>(rows: Row<T>[]): Row<T>[][] {
  const earliest: number[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const own = Math.min(...(rows[index] ?? []).map((segment) => segment.first));
    earliest[index] = Math.min(own, earliest[index + 1] ?? Number.POSITIVE_INFINITY);
  }
  const parts: Row<T>[][] = [];
  let latest = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  rows.forEach((row, index) => {
    const size = Math.min(...row.map((segment) => segment.height));
    const top = Math.min(...row.map((segment) => segment.middle - segment.height / 2));
    const isPart = latest < (earliest[index] ?? 0) && top - bottom > size * NEW_PART;
    const part = parts.at(-1);
    if (part && !isPart) part.push(row);
    else parts.push([row]);
    latest = Math.max(latest, ...row.map((segment) => segment.first));
    bottom = Math.max(
      isPart || index === 0 ? Number.NEGATIVE_INFINITY : bottom,
      ...row.map((segment) => segment.middle + segment.height / 2),
    );
  });
  return parts;
}

function cutBands<T extends Segment>(rows: Row<T>[], { judgement }: ColumnSplit): Row<T>[][] {
  if (judgement === 'columns') return [rows];
  const bands: Row<T>[][] = [[]];
  for (const row of rows) {
    const middle = row[0]?.middle ?? 0;
    const size = row[0]?.height ?? 0;
    const start = judgement.bandsFrom[bands.length - 1];
    if (start !== undefined && middle >= start - size / 2) bands.push([]);
    bands.at(-1)?.push(row);
  }
  return bands;
}
