import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvalResults } from '../results';
import type { Summary } from '../summarise';
import type { Verdict } from '../targets';
import { renderChart } from './chart';
import { renderFigures } from './markdown';

const docsFolder = fileURLToPath(new URL('../../../docs/', import.meta.url));
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
  writeBetween({
    command: 'npm run eval -- --write-docs',
    figures: renderFigures({ results, summaries, verdicts }),
    folder,
  });
  writeFileSync(join(folder, 'accuracy.svg'), renderChart(summaries));
}

/** Replaces what `command` wrote into accuracy.md before, between a mark that names it and the next end mark. */
export function writeBetween({
  command,
  figures,
  folder = docsFolder,
}: {
  command: string;
  figures: string;
  folder?: string;
}): void {
  const path = join(folder, 'accuracy.md');
  const text = readFileSync(path, 'utf8');
  const mark = `<!-- Written by \`${command}\` from here -->`;
  const begin = text.indexOf(mark);
  const end = text.indexOf(END, begin);
  if (begin < 0 || end < 0) throw new Error(`${path} has lost the marks between which the figures are written.`);
  writeFileSync(path, `${text.slice(0, begin + mark.length)}\n\n${figures}\n\n${text.slice(end)}`);
}
