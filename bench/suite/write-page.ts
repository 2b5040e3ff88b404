import type { Measured, Results } from './measure';
import { describeMeasures, type MeasureName } from './measures';
import { type Written, writeRow } from './write-row';

export const CHART = 'performance.svg';

/** The page about speed, made of a result file: nothing in it is typed by hand but what each measure is. */
export function writePage(results: Results): string {
  const { machine, at, commit } = results;
  const tables = describeMeasures().flatMap(({ name, about }) => writeTable({ name, about, rows: results.rows }));
  const failed = results.failed.map(({ measure, problem }) => `- \`${measure}\`: ${problem}`);
  return [
    '# Speed',
    '',
    'Made by `npm run bench:page` from `bench/results/latest.json`. Each figure is a median. The floor, or a peer, was measured in the same run,',
    'in turns with ours. The spread is that of the middle half of the runs: of the ratio where there is one, otherwise of our own figure.',
    '',
    `Measured ${at.slice(0, 10)} at \`${commit}\` on ${machine.cores} cores of ${machine.processor}, ${machine.memoryGb} GB, ${machine.platform}, Node ${machine.node.slice(1)}, load ${machine.load} before it began.`,
    '',
    `![How far each figure is from its target](${CHART})`,
    '',
    ...tables,
    ...(failed.length > 0 ? ['## Without figures in this run', '', ...failed, ''] : []),
    '## Running it',
    '',
    '`npm run bench` measures everything, `npm run bench -- list http` these alone, `npm run bench -- --quick` sees in minutes that each measure',
    'works. `npm run bench:compare -- BEFORE.json AFTER.json` says what got worse beyond the spread, and ends with 1 if anything did.',
    '',
  ].join('\n');
}

function writeTable({ name, about, rows }: { name: MeasureName; about: string; rows: Measured[] }): string[] {
  const own = rows.filter(({ measure }) => measure === name);
  if (own.length === 0) return [];
  return [
    `## ${name}`,
    '',
    about,
    '',
    '| what | ours | beside | ratio | middle half | target | met |',
    '|---|---|---|---|---|---|---|',
    ...own.map((row) => writeLine(writeRow(row))),
    '',
  ];
}

const writeLine = ({ what, ours, floor, ratio, spread, target, isMet }: Written) =>
  `| ${[what, ours, floor, ratio, spread, target, isMet === null ? '' : isMet ? 'yes' : '**no**'].join(' | ')} |`;
