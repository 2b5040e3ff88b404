import type { Judgement } from '../judge/judgement';
import { type Share, toShare } from './interval';

const BINS = 10;
/** A fact said as surely as this is nearly always right: a promise to officers. */
export const SURE = 0.95;

export type Bin = { from: number; to: number; meanProbability: number; right: Share };
export type Calibration = {
  /** Those that anything was said in. */
  bins: Bin[];
  /** Facts said with a probability of `SURE` or more. Null where there are none. */
  sure: Share | null;
  /** The mean distance between probability and share right over the bins, weighed by their facts. Null of nothing. */
  error: number | null;
};

/** How often facts were right that were said with a probability. Judgements of nothing said don't count. */
export function calibrate(judgements: Judgement[]): Calibration {
  const said = judgements.flatMap(({ outcome, probability }) =>
    (outcome === 'right' || outcome === 'wrong') && probability !== null
      ? [{ probability, isRight: outcome === 'right' }]
      : [],
  );
  const share = (facts: typeof said) =>
    toShare({ count: facts.filter(({ isRight }) => isRight).length, of: facts.length });
  const bins = Array.from({ length: BINS }, (_, bin) => {
    // A probability of 1 belongs to the last.
    const own = said.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin);
    const meanProbability = own.reduce((sum, { probability }) => sum + probability, 0) / own.length;
    return { from: bin / BINS, to: (bin + 1) / BINS, meanProbability, right: share(own) };
  }).flatMap(({ right, ...bin }) => (right ? [{ ...bin, right }] : []));
  const distances = bins.map(({ meanProbability, right }) => right.of * Math.abs(meanProbability - right.value));
  return {
    bins,
    sure: share(said.filter(({ probability }) => probability >= SURE)),
    error: said.length === 0 ? null : distances.reduce((sum, one) => sum + one, 0) / said.length,
  };
}
