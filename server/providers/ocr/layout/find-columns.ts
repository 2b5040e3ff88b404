import { isProse, type Judgement, judgeSides, measurePitch } from './columns-or-rows';
import { median } from './median';
import type { Row, Segment } from './segment';

/** A stretch of rows, `to` exclusive, with a gutter through it that parts it into columns. */
export type ColumnSplit = { from: number; to: number; edge: number; judgement: Exclude<Judgement, 'rows'> };

/** In letters' sizes: columns keep at least this far apart. */
const LEAST_GUTTER = 0.8;
/** An edge is the same up to this far. */
const SAME_EDGE = 0.25;
/** More edges than a page of eight columns has; the commonest come first. */
const MAX_EDGES = 40;
/** Room inside one block, in its line distances. */
const SAME_BLOCK = 1.45;
/** Between paragraphs and under headings of one column of running text. */
const SAME_COLUMN = 3.2;
/** Of the sizes of letters of one text. */
const ALIKE = 0.86;

/** The longest stretch of a page that is set in columns; null where all of it is read row by row. */
export function findColumns<T extends Segment>(rows: readonly Row<T>[], trustsOrder: boolean): ColumnSplit | null {
  const size = median(rows.flat().map((segment) => segment.height));
  let best: ColumnSplit | null = null;
  let most = 0;
  // Edges of one gutter part the page alike.
  const seen = new Set<string>();
  for (const edge of listEdges(rows, size)) {
    for (const stretch of findOpenStretches(rows, edge, size)) {
      if (countSegments(rows, stretch) <= most) continue;
      const band = trimBand(rows, stretch, { edge, trustsOrder });
      if (!band) continue;
      const sides = sidesOf(rows.slice(band.from, band.to), edge);
      const weight = countSegments(rows, band);
      const key = `${band.from} ${band.to} ${sides.left.flat().length}`;
      if (weight <= most || seen.has(key)) continue;
      seen.add(key);
      const gutter = edge - Math.max(...sides.left.flat().map((segment) => segment.right));
      const judgement = judgeSides({ ...sides, size, gutter }, trustsOrder);
      if (judgement === 'rows') continue;
      best = { ...band, edge, judgement };
      most = weight;
    }
  }
  return best;
}

function countSegments(rows: readonly Row<Segment>[], { from, to }: { from: number; to: number }): number {
  let count = 0;
  for (let index = from; index < to; index += 1) count += rows[index]?.length ?? 0;
  return count;
}

export function sidesOf<T extends Segment>(rows: readonly Row<T>[], edge: number): { left: Row<T>[]; right: Row<T>[] } {
  const left = rows.map((row) => row.filter((segment) => segment.left < edge));
  const right = rows.map((row) => row.filter((segment) => segment.left >= edge));
  return { left: left.filter((row) => row.length > 0), right: right.filter((row) => row.length > 0) };
}

/** Left edges of what may be a column on the right, the commonest first. */
function listEdges(rows: readonly Row<Segment>[], size: number): number[] {
  const edges = new Map<number, { edge: number; count: number }>();
  const outermost = Math.min(...rows.map((row) => row[0]?.left ?? 0));
  for (const { left } of rows.flat()) {
    if (left < outermost + size * 2) continue;
    const key = Math.round(left / (size * SAME_EDGE * 2));
    const known = edges.get(key);
    edges.set(key, { edge: Math.min(known?.edge ?? left, left), count: (known?.count ?? 0) + 1 });
  }
  const sorted = [...edges.values()].sort((a, b) => b.count - a.count);
  return sorted.slice(0, MAX_EDGES).map(({ edge }) => edge - size * SAME_EDGE);
}

/** Runs of rows in which nothing stands in the way of a gutter left of the edge. */
function findOpenStretches(rows: readonly Row<Segment>[], edge: number, size: number): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = 0;
  for (let index = 0; index <= rows.length; index += 1) {
    const row = rows[index];
    const isOpen = row?.every(
      ({ left, right }) => left >= edge || right <= edge - size * LEAST_GUTTER + size * SAME_EDGE,
    );
    if (isOpen) continue;
    if (index - from >= 2) stretches.push({ from, to: index });
    from = index + 1;
  }
  return stretches;
}

/** From where both sides have begun to where one ends, and as far beyond as a side's own block goes on. */
function trimBand<T extends Segment>(
  rows: readonly Row<T>[],
  { from, to }: { from: number; to: number },
  { edge, trustsOrder }: { edge: number; trustsOrder: boolean },
): { from: number; to: number } | null {
  const listSide = (isOnSide: (segment: T) => boolean): SideRow[] =>
    rows.slice(from, to).flatMap((row, offset) => {
      const own = row.filter(isOnSide);
      return own.length > 0 ? [{ index: from + offset, row: own }] : [];
    });
  const left = listSide((segment) => segment.left < edge);
  const right = listSide((segment) => segment.left >= edge);
  const first = Math.max(left[0]?.index ?? to, right[0]?.index ?? to);
  const last = Math.min(left.at(-1)?.index ?? -1, right.at(-1)?.index ?? -1);
  if (first > last) return null;
  const isCore = ({ index }: SideRow) => index >= first && index <= last;
  const [lastOfLeft, firstOfRight] = [
    Math.max(...left.filter(isCore).flatMap(({ row }) => row.map((segment) => segment.first))),
    Math.min(...right.filter(isCore).flatMap(({ row }) => row.map((segment) => segment.first))),
  ];
  // What the file gives after the right column does not go on with the left one.
  const isApart = trustsOrder && lastOfLeft < firstOfRight;
  const goesOnLeft = (row: Row<Segment>) => !isApart || row.every((segment) => segment.first < firstOfRight);
  const goesOnRight = (row: Row<Segment>) => !isApart || row.every((segment) => segment.first > lastOfLeft);
  const bounds = [
    { side: left, goesOn: goesOnLeft },
    { side: right, goesOn: goesOnRight },
  ].map(({ side, goesOn }) => extendCore(side, { first, last, goesOn }));
  return { from: Math.min(...bounds.map((one) => one.from)), to: Math.max(...bounds.map((one) => one.to)) + 1 };
}

type SideRow = { index: number; row: Row<Segment> };

/** How far a side's own block goes on above and below the rows in which both sides stand. */
function extendCore(
  side: readonly SideRow[],
  { first, last, goesOn }: { first: number; last: number; goesOn: (row: Row<Segment>) => boolean },
): { from: number; to: number } {
  const rows = side.map(({ row }) => row);
  const core = side.filter(({ index }) => index >= first && index <= last).map(({ row }) => row);
  const pitch = measurePitch(core.length > 1 ? core : rows);
  const reach = isProse(core) ? SAME_COLUMN : SAME_BLOCK;
  const bound = { from: first, to: last };
  const follows = (position: number, step: 1 | -1): boolean => {
    const [here, there] = [rows[position], rows[position + step]];
    if (!here?.[0] || !there?.[0] || !goesOn(there)) return false;
    const isAlike = there[0].height > here[0].height * ALIKE && here[0].height > there[0].height * ALIKE;
    return Math.abs(there[0].middle - here[0].middle) <= pitch * (isAlike ? reach : SAME_BLOCK);
  };
  let top = side.findIndex(({ index }) => index >= first);
  while (top >= 0 && follows(top, -1)) bound.from = side[--top]?.index ?? bound.from;
  let bottom = side.findLastIndex(({ index }) => index <= last);
  while (bottom >= 0 && follows(bottom, 1)) bound.to = side[++bottom]?.index ?? bound.to;
  return bound;
}
