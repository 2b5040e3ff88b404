import { writeFileSync } from 'node:fs';
import { type Collected, type LearnRow, pickSaid, type Weights } from './learn';

const REPORT = 'docs/facts-training.md';
const BINS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** What was learned from, and how well what is said holds on layouts that took no part. */
export function writeReport(input: { weights: Weights; train: Collected; heldBack: Collected }): void {
  const { weights, train, heldBack } = input;
  const said = pickSaid(heldBack.rows, weights);
  const share = (least: number): string => {
    const own = said.filter(({ probability }) => probability >= least);
    const right = own.filter(({ isRight }) => isRight).length;
    return `| ${least} | ${own.length} | ${percent(right / Math.max(1, own.length))} | ${percent(right / Math.max(1, heldBack.shown))} |`;
  };
  const bins = BINS.slice(1).map((to, at) => {
    const from = BINS[at] ?? 0;
    const own = said.filter(({ probability }) => probability >= from && probability < to);
    const right = own.filter(({ isRight }) => isRight).length;
    const mean = own.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, own.length);
    return `| ${from} to ${Math.min(1, to)} | ${own.length} | ${percent(mean)} | ${percent(right / Math.max(1, own.length))} |`;
  });
  const lines = [
    '# How facts are weighed: what was learned from',
    '',
    'Written by `npm run train:facts`. The papers are made by `bench/facts/papers`; layouts, labels and names of the held-back ones take no part in',
    'training. Each half of the held-back cases is judged by the steps that the other half gave.',
    '',
    '| | cases | papers | candidates | right ones |',
    '|---|---|---|---|---|',
    `| trained on | ${countCases(train.rows)} | ${train.papers} | ${train.rows.length} | ${countRight(train.rows)} |`,
    `| held back | ${countCases(heldBack.rows)} | ${heldBack.papers} | ${heldBack.rows.length} | ${countRight(heldBack.rows)} |`,
    '',
    'Of the values that held-back papers show:',
    '',
    '| said from | facts | right | found |',
    '|---|---|---|---|',
    ...[0.5, 0.7, 0.9, 0.95].map(share),
    '',
    'Calibration:',
    '',
    '| said at | facts | said on average | right |',
    '|---|---|---|---|',
    ...bins,
    '',
  ];
  writeFileSync(REPORT, lines.join('\n'));
}

const countCases = (rows: readonly LearnRow[]): number => new Set(rows.map((row) => row.case)).size;
const countRight = (rows: readonly LearnRow[]): number => rows.filter(({ isRight }) => isRight).length;
