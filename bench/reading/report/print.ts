import { basename, dirname, join } from 'node:path';
import type { CountedDocument } from '../printed-values';
import type { MeasuredPage, PrintedValues } from '../results';
import type { Summary } from '../summarise';
import type { Verdict } from '../targets';
import { formatFigure, formatFurtherFigures, formatShare, formatWithInterval } from './format';

export function printPage({
  document,
  distortion,
  set,
  engine,
  words,
  seconds,
  failure,
  sideways,
}: MeasuredPage): void {
  const name = `${set} ${document} ${distortion}`.padEnd(44);
  const share = formatShare(words.of === 0 ? 1 : words.found / words.of).padStart(8);
  const note = failure ? `  FAILED: ${failure}` : sideways ? '  SIDEWAYS' : '';
  console.log(`${name} ${engine.padEnd(10)} ${share} ${seconds.toFixed(1).padStart(6)} s${note}`);
}

/** A document of a case: how many of its values were found as printed, and on request which were not. */
export function printDocument({
  path,
  values,
  missing,
  showMissing,
}: CountedDocument & { showMissing: boolean }): void {
  const name = join(basename(dirname(path)), basename(path)).padEnd(54);
  console.log(`${name} ${String(values - missing.length).padStart(3)} of ${values} values`);
  if (!showMissing) return;
  for (const { value, unspaced, scattered } of missing) {
    const how = unspaced ? ' (there, with other spaces)' : scattered ? ' (there, word by word)' : '';
    console.log(`    missing: ${value}${how}`);
  }
}

const HEADS = ['set', 'distortion', 'engine', 'pages', 'words', 'runs found', 'right', 'CER', 'WER', 'lines', 'order'];
const MORE_HEADS = ['place', 'side', 's/page', 'ratio'];

export function printSummaries(summaries: Summary[]): void {
  const rows = summaries.map((one) => [
    one.set,
    one.distortion ?? 'all',
    one.engine,
    String(one.pages),
    one.distortion === null ? formatWithInterval(one.words) : formatFigure(one.words),
    one.distortion === null ? formatWithInterval(one.runsFound) : formatFigure(one.runsFound),
    ...formatFurtherFigures(one),
  ]);
  printTable([[...HEADS, ...MORE_HEADS], ...rows]);
}

export function printPrinted(printed: PrintedValues[]): void {
  const rows = printed.map(({ made, documents, values, exact, unspaced, scattered }) => {
    const share = (count: number) => `${count} ${formatShare(count / Math.max(1, values))}`;
    return [made, String(documents), String(values), share(exact), share(unspaced), share(scattered)];
  });
  printTable([['printed values', 'documents', 'values', 'as printed', 'without spaces', 'word by word'], ...rows]);
}

export function printVerdicts(verdicts: Verdict[]): void {
  const rows = verdicts.map(({ what, value, target, isMet, isCount }) => {
    const format = (number: number) => (isCount ? String(number) : `${(number * 100).toFixed(2)} %`);
    return [what, format(value), `target ${format(target)}`, isMet ? 'met' : 'MISSED'];
  });
  printTable(rows);
}

export function printTable(rows: string[][]): void {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  console.log('');
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
