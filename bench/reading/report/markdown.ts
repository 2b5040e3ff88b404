import { PRODUCT, YARDSTICK } from '../engines';
import type { EvalResults, PrintedValues } from '../results';
import type { Summary } from '../summarise';
import type { Verdict } from '../targets';
import { formatFigure, formatFurtherFigures, formatShare, formatWithInterval, NOTHING } from './format';

type Report = { results: EvalResults; summaries: Summary[]; verdicts: Verdict[] };

/** The generated part of docs/accuracy.md. */
export function renderFigures({ results, summaries, verdicts }: Report): string {
  const parts = [
    describeRun(results),
    '![Words found in each set, by Casedraft and by native tesseract](accuracy.svg)',
    '### Each set',
    renderSets(summaries.filter(({ distortion }) => distortion === null)),
    '### Each distortion',
    renderDistortions(summaries),
  ];
  if (results.printed.length > 0) parts.push('### Printed values of whole cases', renderPrinted(results.printed));
  parts.push('### Targets', renderVerdicts(verdicts));
  return parts.join('\n\n');
}

function describeRun({ madeOn, machine, pages, seconds }: EvalResults): string {
  const date = new Date(madeOn).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const native = machine.tesseract ? `native tesseract ${machine.tesseract}` : 'no native tesseract to compare with';
  return (
    `Measured on ${date}: ${pages.length} readings in ${Math.round(seconds)} s on ${machine.cores} cores ` +
    `(${machine.processor}; ${machine.system}; Node ${machine.node}; ${native}), the load at the end ${machine.load.toFixed(1)}.`
  );
}

function renderSets(summaries: Summary[]): string {
  const rows = summaries.map((one) => [
    one.set,
    one.engine,
    `${one.pages} of ${one.papers}`,
    formatWithInterval(one.words),
    formatWithInterval(one.runsFound),
    ...formatFurtherFigures(one),
  ]);
  const heads = ['set', 'engine', 'pages of papers', 'words found', 'runs found', 'runs right', 'character errors'];
  const more = ['word errors', 'lines', 'order', 'in place', 'sideways', 's a page', 'time ratio'];
  return renderTable([...heads, ...more], rows, 2);
}

/** One row a set and distortion, with the product beside the yardstick. */
function renderDistortions(summaries: Summary[]): string {
  const rows = summaries
    .filter(({ distortion, engine }) => distortion !== null && distortion !== 'as published' && engine === PRODUCT)
    .map((one) => {
      const beside = summaries.find((other) => {
        return other.set === one.set && other.distortion === one.distortion && other.engine === YARDSTICK;
      });
      const yardstick = formatFigure(beside?.words ?? null);
      const characters = formatFigure(one.characterErrors);
      return [one.set, one.distortion ?? '', String(one.pages), formatFigure(one.words), yardstick, characters];
    });
  return renderTable(['set', 'distortion', 'pages', 'words found', `by ${YARDSTICK}`, 'character errors'], rows, 2);
}

function renderPrinted(printed: PrintedValues[]): string {
  const add = (count: (one: PrintedValues) => number) => printed.reduce((sum, one) => sum + count(one), 0);
  const all = {
    made: 'all',
    documents: add((one) => one.documents),
    values: add((one) => one.values),
    exact: add((one) => one.exact),
    unspaced: add((one) => one.unspaced),
    scattered: add((one) => one.scattered),
  };
  const rows = [...printed, all].map(({ made, documents, values, exact, unspaced, scattered }) => {
    const share = (count: number) => (values === 0 ? NOTHING : formatShare(count / values));
    return [made, String(documents), String(values), share(exact), share(unspaced), share(scattered)];
  });
  return renderTable(['made as', 'documents', 'values', 'as printed', 'without spaces', 'word by word'], rows, 1);
}

function renderVerdicts(verdicts: Verdict[]): string {
  const rows = verdicts.map(({ what, value, target, isMet, isCount }) => {
    const format = (number: number) => (isCount ? String(number) : `${(number * 100).toFixed(2)} %`);
    return [what, format(value), format(target), isMet ? 'met' : '**missed**'];
  });
  return renderTable(['what', 'measured', 'target', ''], rows, 1);
}

/** A table whose first `words` columns are text and whose others are figures, set to the right. */
export function renderTable(heads: string[], rows: string[][], words: number): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(heads.map((_, column) => (column < words ? '---' : '---:')));
  return [line(heads), rule, ...rows.map(line)].join('\n');
}
