import { z } from 'zod';
import { addTrees, treeModel } from '@/server/facts/extract/trees';
import weights from '@/server/facts/extract/weights.json' with { type: 'json' };

/** Learned by `npm run train:facts` from papers that bench/facts/papers makes; the report stands in docs/facts-training.md. */
const { candidates, claims, steps } = z
  .object({
    candidates: treeModel,
    claims: treeModel,
    /** From this raw probability on, so many of the facts were right, on layouts that took no part in the learning. */
    steps: z.array(z.object({ from: z.number(), probability: z.number() })).min(1),
  })
  .parse(weights);

const toProbability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** How likely a candidate is its field's value by how it stands on its page, 0 to 1. */
export const scoreCandidate = (features: readonly number[]): number => toProbability(addTrees(candidates, features));

/** How likely a claim is true among all claims of its case, 0 to 1, not yet calibrated. */
export const scoreClaim = (features: readonly number[]): number => toProbability(addTrees(claims, features));

/** The share of facts that were right where the raw probability was about this. */
export function calibrate(raw: number): number {
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((steps[middle]?.from ?? 0) <= raw) low = middle;
    else high = middle - 1;
  }
  return steps[low]?.probability ?? 0;
}
