import { clusterRows, type Placed } from '../layout/cluster-rows';
import type { Glyph } from './glyphs';

/** Letters that follow each other in the file and on the page. */
export type Run = Placed & { glyphs: Glyph[]; size: number; isRaised: boolean };

/** Shares of the font's size. Kerning pulls letters together by less, and a wider gap may be two columns of a table. */
const OVERLAP = 0.6;
const NEAR = 0.8;
/** Baselines of one line, whatever its fonts; lines of two columns side by side lie farther apart, or are one row. */
const SAME_LINE = 0.3;
const SAME_RUN = 0.12;
/** A raised or lowered letter is smaller than this, lies within its line, and touches a letter of it. */
const SMALL = 0.86;
const RAISED = 0.62;
const TOUCHING = { from: -0.25, to: 0.35 };
/** More than a line has, letters set one by one: what has more is not looked at for raised letters. */
const MAX_RUNS = 400;
/** Layers of print over one another. */
const MAX_LAYERS = 8;
/** How many rows above and below a small one are looked at. */
const ROWS_AROUND = 3;

export const isRightToLeft = (text: string): boolean =>
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);

/**
 * Lines across the whole page, from top to bottom, each as runs from left to right. What is printed over a line, as an
 * answer over a form's dots, is a row of its own.
 */
export function findTextRows(glyphs: readonly Glyph[]): Run[][] {
  const rows = clusterRows(findRuns(glyphs), SAME_LINE);
  attachRaised(rows);
  return rows.filter((row) => row.length > 0).flatMap(partOverprints);
}

function findRuns(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const last = run?.glyphs.at(-1);
    if (run && last && follows(last, glyph)) {
      run.glyphs.push(glyph);
      run.left = Math.min(run.left, glyph.left);
      run.right = Math.max(run.right, glyph.right);
    } else {
      const { left, right, middle, height, size } = glyph;
      runs.push({ glyphs: [glyph], left, right, middle, height, size, isRaised: false });
    }
  }
  return runs;
}

function follows(last: Glyph, glyph: Glyph): boolean {
  const size = Math.min(last.size, glyph.size);
  if (size < Math.max(last.size, glyph.size) * SMALL) return false;
  if (Math.abs(last.middle - glyph.middle) > size * SAME_RUN) return false;
  const gap = isRightToLeft(glyph.text) ? last.left - glyph.right : glyph.left - last.right;
  return gap > -size * OVERLAP && gap < size * NEAR;
}

/** Moves raised and lowered letters to the row in which they stand. */
function attachRaised(rows: Run[][]): void {
  const sizes = rows.map((row) => (row.length > MAX_RUNS ? 0 : row.reduce((most, run) => Math.max(most, run.size), 0)));
  rows.forEach((row, index) => {
    const larger: Run[][] = [];
    const smallest = row.reduce((least, run) => Math.min(least, run.size), Number.POSITIVE_INFINITY);
    for (let at = Math.max(0, index - ROWS_AROUND); at <= index + ROWS_AROUND; at += 1) {
      const other = rows[at];
      if (other && at !== index && smallest <= (sizes[at] ?? 0) * SMALL) larger.push(other);
    }
    if (larger.length === 0 || row.length > MAX_RUNS) return;
    for (const run of [...row]) {
      const home = larger.find((other) => other.some((base) => carries(base, run, other)));
      if (!home) continue;
      row.splice(row.indexOf(run), 1);
      run.isRaised = true;
      home.push(run);
      home.sort((a, b) => a.left - b.left);
    }
  });
}

function carries(base: Run, run: Run, row: readonly Run[]): boolean {
  if (run.size > base.size * SMALL || Math.abs(run.middle - base.middle) > base.size * RAISED) return false;
  const gap = (run.left - base.right) / base.size;
  if (gap < TOUCHING.from || gap > TOUCHING.to) return false;
  return row.every((other) => other === base || other.left >= run.right - base.size / 4 || other.right <= base.right);
}

function partOverprints(row: Run[]): Run[][] {
  const parts: { runs: Run[]; right: number }[] = [];
  for (const run of row) {
    const width = run.right - run.left;
    const fits = (part: { right: number }) => part.right - run.left <= Math.max(width, run.size) / 2;
    const part = parts.find(fits) ?? (parts.length >= MAX_LAYERS ? parts.at(-1) : undefined);
    if (part) {
      part.runs.push(run);
      part.right = Math.max(part.right, run.right);
    } else parts.push({ runs: [run], right: run.right });
  }
  return parts.map((part) => part.runs);
}
