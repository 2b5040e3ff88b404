import { renderTable } from '../../../reading/report/markdown';
import { writeBetween } from '../../../reading/report/write-docs';
import type { Summary } from '../figures/summarise';
import type { Verdict } from '../figures/targets';
import type { EvalFactsResults } from '../results';
import { describeSet, type Table, tabulateSet, tabulateSets, tabulateVerdicts } from './tables';

type Report = { results: EvalFactsResults; summaries: Summary[]; verdicts: Verdict[] };

/** Puts the figures of facts between their two marks of docs/accuracy.md; the rest is written by hand. */
export function writeDocs({ report, folder }: { report: Report; folder?: string }): void {
  writeBetween({ command: 'npm run eval:facts -- --write-docs', figures: renderFigures(report), folder });
}

function renderFigures({ results, summaries, verdicts }: Report): string {
  const sets = summaries.flatMap((summary) => [
    `### Facts: ${summary.name}`,
    ...tabulateSet(summary).flatMap(({ title, ...table }) => [`**${title}**`, render(table)]),
    describeSet(summary).join('\n'),
  ]);
  return [
    describeRun(results),
    render(tabulateSets(summaries)),
    ...sets,
    '### Facts: targets',
    render(tabulateVerdicts(verdicts, '**missed**')),
  ].join('\n\n');
}

const render = ({ heads, rows, words }: Omit<Table, 'title'>): string => renderTable(heads, rows, words);

function describeRun({ madeOn, reader, sets }: EvalFactsResults): string {
  const date = new Date(madeOn).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const times = sets.map(({ name, cases, seconds }) => {
    return `${name} ${cases} in ${seconds.all.toFixed(1)} s, the slowest ${seconds.slowest.toFixed(2)} s`;
  });
  return `Measured on ${date} with pages read by \`${reader}\`. Cases, and the time to sort their papers and find their facts: ${times.join('; ')}.`;
}
