import type { PaperSort } from '@/server/case-types/paper-sorts';
import { PAPER_SORTS } from '@/server/case-types/paper-sorts';
import { FEATURE_KEYS, type Features } from '@/server/facts/kinds/features';
import trained from '@/server/facts/kinds/weights.json' with { type: 'json' };

/** Multinomial logistic: a weight for each feature and sort, kept in hundredths. */
const weights = compileWeights();

/** How likely a paper is each of the sorts, all of them together 1. */
export function weighSorts(features: Features, temperature = trained.temperature): Record<PaperSort, number> {
  const scores = PAPER_SORTS.map(() => 0);
  for (const { index, value } of features) {
    const row = index * PAPER_SORTS.length;
    for (let sort = 0; sort < scores.length; sort += 1)
      scores[sort] = (scores[sort] ?? 0) + (weights[row + sort] ?? 0) * value;
  }
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp((score - highest) / temperature));
  const sum = shares.reduce((total, share) => total + share, 0);
  return Object.fromEntries(PAPER_SORTS.map((sort, at) => [sort, (shares[at] ?? 0) / sum])) as Record<
    PaperSort,
    number
  >;
}

export function weightOf({ index, sort }: { index: number; sort: PaperSort }): number {
  return weights[index * PAPER_SORTS.length + PAPER_SORTS.indexOf(sort)] ?? 0;
}

function compileWeights(): Float64Array {
  const rows: Record<string, string> = trained.weights;
  const compiled = new Float64Array(FEATURE_KEYS.length * PAPER_SORTS.length);
  for (const [index, key] of FEATURE_KEYS.entries()) {
    const row = rows[key]?.split(' ').map(Number);
    // A cue or a sort that was added after the training: the model would be silently wrong.
    if (row?.length !== PAPER_SORTS.length)
      throw new Error(`kinds/weights.json knows nothing of ${key}: train it again`);
    compiled.set(
      row.map((hundredths) => hundredths / 100),
      index * PAPER_SORTS.length,
    );
  }
  return compiled;
}
