import { createRandom } from '@/samples/make/random';

const RESAMPLES = 1000;
/** Any number: what counts is that two runs over the same results give the same interval. */
const SEED = 20_260_801;

export type Interval = { low: number; high: number };

/**
 * The 95 % interval of a figure over papers, by bootstrap: the figure again for 1,000 draws of as many papers with
 * replacement. `papers` holds each paper's readings together, since the spoilt copies of one paper are no separate
 * evidence. Null for fewer than two papers, or where a draw gives no figure.
 */
export function estimateInterval<Reading>({
  papers,
  figure,
}: {
  papers: Reading[][];
  figure: (readings: Reading[]) => number | null;
}): Interval | null {
  if (papers.length < 2) return null;
  const random = createRandom(SEED);
  const figures: number[] = [];
  for (let draw = 0; draw < RESAMPLES; draw += 1) {
    const value = figure(papers.flatMap(() => papers[Math.floor(random() * papers.length)] ?? []));
    if (value === null) return null;
    figures.push(value);
  }
  figures.sort((one, other) => one - other);
  const at = (share: number) => figures[Math.round(share * (RESAMPLES - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}
