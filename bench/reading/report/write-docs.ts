import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvalResults } from '../results';
import type { Summary } from '../summarise';
import type { Verdict } from '../targets';
import { renderChart } from './chart';
import { renderFigures } from './markdown';

const docsFolder = fileURLToPath(new URL('../../../docs/', import.meta.url));
const BEGIN = '<!-- Written by `npm run eval -- --write-docs` from here -->';
const END = '<!-- to here -->';

/** Puts the figures between the two marks of docs/accuracy.md, and the chart beside it; the rest is written by hand. */
export function writeDocs({
  results,
  summaries,
  verdicts,
  folder = docsFolder,
}: {
  results: EvalResults;
  summaries: Summary[];
  verdicts: Verdict[];
  folder?: string;
}): void {
  const path = join(folder, 'accuracy.md');
  const text = readFileSync(path, 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${path} has lost the marks between which the figures are written.`);
  const figures = renderFigures({ results, summaries, verdicts });
  writeFileSync(path, `${text.slice(0, begin + BEGIN.length)}\n\n${figures}\n\n${text.slice(end)}`);
  writeFileSync(join(folder, 'accuracy.svg'), renderChart(summaries));
}
