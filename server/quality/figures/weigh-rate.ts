/** Checked decisions that were drawn with one probability, and how many of them were wrong. */
export type Stratum = { probability: number; n: number; wrong: number };

/** A rate from 0 to 1 with its 95 % interval; null where too few were checked to say anything. */
export type Rate = { n: number; value: { rate: number; low: number; high: number } | null };

/** With fewer than these a rate would say more than is known. */
export const FEWEST = 20;
/** Of the normal distribution, for 95 %. */
const Z = 1.959964;

/**
 * The share of wrong decisions among all that could have been drawn: each checked one stands for as many as its probability says
 * (Hájek's estimator). The interval is Wilson's, with as many independent decisions as have the estimator's variance.
 */
export function weighRate(strata: readonly Stratum[]): Rate {
  const n = strata.reduce((sum, stratum) => sum + stratum.n, 0);
  if (n < FEWEST) return { n, value: null };
  const decisions = strata.reduce((sum, stratum) => sum + stratum.n / stratum.probability, 0);
  const rate = strata.reduce((sum, { wrong, probability }) => sum + wrong / probability, 0) / decisions;
  const variance = strata.reduce((sum, stratum) => sum + varianceOf(stratum), 0) / decisions ** 2;
  // Every decision was checked: nothing is left to chance.
  if (variance === 0) return { n, value: { rate, low: rate, high: rate } };
  const varying = rate > 0 && rate < 1 ? rate : smooth({ n, wrong: 0 });
  return { n, value: { rate, ...wilson({ rate, n: (varying * (1 - varying)) / variance }) } };
}

/** How much the sum over a stratum varies from one drawing to the next. */
function varianceOf({ probability, n, wrong }: Stratum): number {
  const share = smooth({ n, wrong });
  return (n * share * (1 - share) * (1 - probability)) / probability ** 2;
}

/** With one wrong and one right decision added: a stratum in which nothing wrong was seen may still hold something wrong. */
const smooth = ({ n, wrong }: { n: number; wrong: number }): number => (wrong + 1) / (n + 2);

function wilson({ rate, n }: { rate: number; n: number }): { low: number; high: number } {
  const share = Z ** 2 / n;
  const middle = (rate + share / 2) / (1 + share);
  const half = (Z / (1 + share)) * Math.sqrt((rate * (1 - rate)) / n + share / (4 * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
