import { median } from './median';
import { hasDigit, isNumeric, type Row, type Segment } from './segment';

/** Rows of two sides of a page with room between them, each from top to bottom, none empty. */
export type Sides<T extends Segment> = {
  left: Row<T>[];
  right: Row<T>[];
  /** The usual size of letters. */
  size: number;
  /** Of the room between them. */
  gutter: number;
};

/** Read the left side and then the right one; read across; or read side by side within each of some bands, from their first rows. */
export type Judgement = 'columns' | 'rows' | { bandsFrom: number[] };

/** Lines of both sides stand level with each other up to this share of a letter's size. */
const LEVEL = 0.3;
/** Lines of a paragraph or an address; entries of a form stand farther apart. */
const TIGHT = 1.7;
/** After more room than this beside the usual a paragraph begins. */
const NEW_PARAGRAPH = 1.4;
/** Blocks that stand beside each other keep this far apart, in letters' sizes. */
const WIDE_GUTTER = 3;

/** Whether two stretches of a page are columns or cells of the same rows. */
export function judgeSides<T extends Segment>(sides: Sides<T>, trustsOrder: boolean): Judgement {
  const { left, right, size } = sides;
  const [nearLeft, nearRight] = [left.map((row) => row.at(-1)), right.map((row) => row[0])].map((side) =>
    side.flatMap((segment) => (segment ? [segment.text] : [])),
  ) as [string[], string[]];
  const order = readOrder(left, right);
  if (left.length < 2 || right.length < 2)
    return trustsOrder && order === 'apart' && runsOn(left, nearRight) ? 'columns' : 'rows';
  const level = shareLevel(left, right, size);
  if (level > 0.5 && shareOf(nearLeft, (text) => text.trimEnd().endsWith(':')) >= 0.5) return 'rows';
  if (isTableColumn(nearRight) && (level > 0.6 || isSparse(right, left))) return 'rows';
  if (isTableColumn(nearLeft) && (level > 0.6 || isSparse(left, right))) return 'rows';
  const [leftIsProse, rightIsProse] = [isProse(left), isProse(right)];
  if (leftIsProse && rightIsProse) return judgeProse(sides);
  if (level < 0.5) return 'columns';
  if (leftIsProse !== rightIsProse && !isSparse(leftIsProse ? right : left, leftIsProse ? left : right))
    return 'columns';
  if (trustsOrder && order === 'apart') return areLabels(nearLeft, nearRight, left, size) ? 'rows' : 'columns';
  return areAddresses(sides, nearLeft, nearRight) ? 'columns' : 'rows';
}

/** Texts with paragraphs that begin level with each other are wide cells of a table; others are columns. */
function judgeProse<T extends Segment>({ left, right, size }: Sides<T>): Judgement {
  const [a, b] = [findParagraphs(left), findParagraphs(right)];
  const shared = a.filter((start) => b.some((other) => Math.abs(start - other) <= size / 2));
  const isTable = shared.length >= 2 && shared.length >= Math.max(a.length, b.length) * 0.7;
  return isTable ? { bandsFrom: shared } : 'columns';
}

/** Where paragraphs after the first begin. */
function findParagraphs(rows: readonly Row<Segment>[]): number[] {
  const pitch = measurePitch(rows);
  return middles(rows).filter((middle, index, all) => middle - (all[index - 1] ?? middle) > pitch * NEW_PARAGRAPH);
}

export const middles = (rows: readonly Row<Segment>[]): number[] => rows.map((row) => row[0]?.middle ?? 0);

/** The usual distance from line to line; 0 for fewer than two. */
export function measurePitch(rows: readonly Row<Segment>[]): number {
  const all = middles(rows);
  return median(all.slice(1).map((middle, index) => middle - (all[index] ?? middle)));
}

/** Running text: most lines go nearly to the column's edge and hold several words. */
export function isProse(rows: readonly Row<Segment>[]): boolean {
  if (rows.length < 3) return false;
  const left = Math.min(...rows.map((row) => row[0]?.left ?? 0));
  const edges = rows.map((row) => row.at(-1)?.right ?? 0).sort((a, b) => a - b);
  const right = edges[Math.floor(edges.length * 0.9)] ?? 0;
  const full = edges.filter((edge) => edge - left >= (right - left) * 0.75).length;
  const segments = rows.flat();
  const words = segments.reduce((sum, segment) => sum + segment.wordCount, 0);
  const text = segments.map((segment) => segment.text).join('');
  const figures = text.replace(/\D/g, '').length;
  return (
    full >= rows.length * 0.5 &&
    words >= segments.length * 3 &&
    text.length >= rows.length * 15 &&
    figures < text.length / 4
  );
}

/** The share of the shorter side's lines that stand level with a line of the other. */
function shareLevel(left: readonly Row<Segment>[], right: readonly Row<Segment>[], size: number): number {
  const [short, long] = left.length < right.length ? [middles(left), middles(right)] : [middles(right), middles(left)];
  let at = 0;
  const level = short.filter((middle) => {
    while (at < long.length && (long[at] ?? 0) < middle - size * LEVEL) at += 1;
    return (long[at] ?? Number.POSITIVE_INFINITY) <= middle + size * LEVEL;
  });
  return level.length / short.length;
}

function shareOf<V>(values: readonly V[], test: (value: V) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

/** A heading may stand over the figures. */
function isTableColumn(texts: readonly string[]): boolean {
  return shareOf(texts.length > 2 ? texts.slice(1) : texts, isNumeric) > 0.6;
}

/** Entries beside a text that is broken into more lines: each belongs to some lines of it. */
function isSparse(rows: readonly Row<Segment>[], beside: readonly Row<Segment>[]): boolean {
  return measurePitch(rows) > measurePitch(beside) * 1.6;
}

/** A paragraph set in two columns of which the second holds one line: several words a line, and the end of a sentence. */
function runsOn(left: readonly Row<Segment>[], nearRight: readonly string[]): boolean {
  const words = left.flat().reduce((sum, segment) => sum + segment.wordCount, 0);
  const isAlone = left.every((row) => row.length === 1);
  return left.length >= 2 && isAlone && words >= left.length * 4 && /[.!?]$/.test(nearRight[0] ?? '');
}

/** `apart`: the file gives one side whole and then the other. */
function readOrder(left: readonly Row<Segment>[], right: readonly Row<Segment>[]): 'apart' | 'mixed' {
  const sides = [
    ...left.flat().map(({ first }) => ({ first, side: 'left' })),
    ...right.flat().map(({ first }) => ({ first, side: 'right' })),
  ].sort((a, b) => a.first - b.first);
  return sides.filter(({ side }, index) => index > 0 && side !== sides[index - 1]?.side).length <= 1
    ? 'apart'
    : 'mixed';
}

/** A form's template may be drawn whole before its answers: short words without a figure, far apart or answered by figures. */
function areLabels(
  nearLeft: readonly string[],
  nearRight: readonly string[],
  left: readonly Row<Segment>[],
  size: number,
): boolean {
  if (left.length < 3 || nearLeft.some(hasDigit) || shareOf(nearLeft, (text) => text.split(' ').length <= 4) < 0.8)
    return false;
  return shareOf(nearRight, hasDigit) >= 0.4 || measurePitch(left) > size * TIGHT;
}

/** Without a file's order to go by: lines of some words, numbers of houses on the left too, close together and far apart. */
function areAddresses<T extends Segment>(
  { left, right, size, gutter }: Sides<T>,
  nearLeft: readonly string[],
  nearRight: readonly string[],
): boolean {
  if (left.length < 3 || right.length < 3 || gutter < size * WIDE_GUTTER) return false;
  if (Math.max(measurePitch(left), measurePitch(right)) > size * TIGHT) return false;
  const areAlone = left.every((row) => row.length === 1) && right.every((row) => row.length === 1);
  const words = nearLeft.reduce((sum, text) => sum + text.split(' ').length, 0);
  return areAlone && nearLeft.some(hasDigit) && words >= nearLeft.length * 1.5 && !nearRight.every(isNumeric);
}
