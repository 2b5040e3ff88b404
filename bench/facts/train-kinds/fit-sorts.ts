import { createSketchRandom } from '@/bench/facts/train-kinds/random';
import { PAPER_SORTS, type PaperSort } from '@/server/case-types/paper-sorts';
import { FEATURE_KEYS, type Features, HEADING_FEATURES } from '@/server/facts/kinds/features';
import { CUE_KEYS } from '@/server/facts/kinds/find-cues';
import { CUES } from '@/server/facts/kinds/lexicon/cues';

/** The paper is one of `sorts`; which of several, the model finds out. */
export type Example = { sorts: readonly PaperSort[]; features: Features; weight: number };

const SORTS = PAPER_SORTS.length;
/** How far a cue's plain meaning holds against what the made papers say of it. */
const PULL = 0.0012;
const EPOCHS = 14;
const STEP = 0.12;

/** Where training starts, and what it is pulled to: each cue speaks for its sorts. */
export function startWeights(): Float64Array {
  const weights = new Float64Array(FEATURE_KEYS.length * SORTS);
  for (const [cue, key] of CUE_KEYS.entries()) {
    const { sorts, strength, place } = CUES[key] ?? { sorts: [], strength: 1, place: 'word' };
    for (const sort of sorts) {
      weights[cue * SORTS + PAPER_SORTS.indexOf(sort)] = strength * 0.7;
      weights[(HEADING_FEATURES + cue) * SORTS + PAPER_SORTS.indexOf(sort)] =
        strength * (place === 'title' ? 0.8 : 0.3);
    }
  }
  return weights;
}

/** Multinomial logistic regression by stochastic gradient, with a step of its own for each weight (Adagrad). */
export function fitSorts({ examples, seed }: { examples: Example[]; seed: number }): Float64Array {
  const start = startWeights();
  const weights = Float64Array.from(start);
  const squares = new Float64Array(weights.length).fill(0.1);
  const random = createSketchRandom(seed);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = random.int(0, at);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const at of order) {
      const example = examples[at];
      if (example) step({ example, weights, start, squares });
    }
  }
  return weights;
}

type Step = { example: Example; weights: Float64Array; start: Float64Array; squares: Float64Array };

function step({ example, weights, start, squares }: Step): void {
  const shares = shareOut(weights, example.features);
  const isTrue = PAPER_SORTS.map((sort) => example.sorts.includes(sort));
  const right = shares.reduce((sum, share, sort) => (isTrue[sort] ? sum + share : sum), 1e-9);
  for (const { index, value } of example.features) {
    for (let sort = 0; sort < SORTS; sort += 1) {
      const cell = index * SORTS + sort;
      const share = shares[sort] ?? 0;
      const error = (share - (isTrue[sort] ? share / right : 0)) * example.weight;
      const slope = error * value + PULL * ((weights[cell] ?? 0) - (start[cell] ?? 0));
      squares[cell] = (squares[cell] ?? 0) + slope * slope;
      weights[cell] = (weights[cell] ?? 0) - (STEP * slope) / Math.sqrt(squares[cell] ?? 1);
    }
  }
}

function shareOut(weights: Float64Array, features: Features): number[] {
  const scores = new Array<number>(SORTS).fill(0);
  for (const { index, value } of features)
    for (let sort = 0; sort < SORTS; sort += 1)
      scores[sort] = (scores[sort] ?? 0) + (weights[index * SORTS + sort] ?? 0) * value;
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
