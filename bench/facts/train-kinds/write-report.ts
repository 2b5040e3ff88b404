import type { Measured, Tally } from '@/bench/facts/train-kinds/measure';

export type Report = {
  trained: { trainedOn: string; temperature: number; noneShare: number; leastSure: number };
  heldBack: Measured;
  /** Papers of one case type as they look to another. */
  mislaid: Measured;
};

export function writeReport({ trained, heldBack, mislaid }: Report): string {
  return `# What the sorter of papers was trained on, and how it does

Written by \`npm run train:kinds\`, with the weights.

- Trained on ${trained.trainedOn}.
- Calibrated on held-back cases, whose layouts and wordings no training saw: temperature ${trained.temperature}, share of papers that are no
  evidence ${trained.noneShare}, least probability to name a kind ${trained.leastSure}.
- The figures below are of other held-back cases.

| | right | of | share |
|---|---|---|---|
| pages, their kind | ${row(heldBack.pages)} |
| files, parted as they should be | ${row(heldBack.files)} |
| approval letters, refusing or not | ${row(heldBack.refusals)} |
| pages of another case type, none of the evidence | ${row(mislaid.pages)} |

## By kind

| kind | right | of | share |
|---|---|---|---|
${[...heldBack.byKind]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([kind, tally]) => `| ${kind} | ${row(tally)} |`)
  .join('\n')}

Taken for something else: ${
    [...heldBack.confusions]
      .sort((a, b) => b[1] - a[1])
      .map(([confusion, times]) => `${confusion} ${times}`)
      .join(', ') || 'none'
  }.

## Calibration

| said | pages | said on average | right |
|---|---|---|---|
${heldBack.bins
  .map((bin, at) =>
    bin.all === 0
      ? `| ${at / 10} to ${(at + 1) / 10} | 0 | | |`
      : `| ${at / 10} to ${(at + 1) / 10} | ${bin.all} | ${(bin.said / bin.all).toFixed(3)} | ${(bin.right / bin.all).toFixed(3)} |`,
  )
  .join('\n')}
`;
}

const row = ({ right, all }: Tally): string =>
  `${right} | ${all} | ${all === 0 ? '' : `${((100 * right) / all).toFixed(1)} %`}`;
