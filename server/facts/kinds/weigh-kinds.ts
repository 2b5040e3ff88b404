import { PAPER_SORTS, type PaperSort } from '@/server/case-types/paper-sorts';
import type { CaseType } from '@/server/case-types/schema';
import trained from '@/server/facts/kinds/weights.json' with { type: 'json' };

/** How likely a paper is each kind of the case type's evidence, the likeliest first; what is left of 1 is none of them. */
export type KindWeights = {
  kinds: { kind: string; sorts: readonly PaperSort[]; probability: number }[];
  none: number;
  /** The sorts that are none of the evidence. */
  others: PaperSort[];
};

/**
 * Who sends papers sends mostly what is asked for: a paper that is none of the evidence is rarer than the model, which saw as many
 * papers of each sort, takes it for. How much rarer is settled with the calibration.
 */
const TRAINED_SHARE = trained.noneShare;

type Weighing = { caseType: CaseType; sorts: Record<PaperSort, number>; noneShare?: number };

export function weighKinds({ caseType, sorts, noneShare = TRAINED_SHARE }: Weighing): KindWeights {
  const kinds = caseType.evidence.map(({ key, papers }) => ({
    kind: key,
    sorts: papers,
    probability: papers.reduce((sum, sort) => sum + sorts[sort], 0),
  }));
  const asked = kinds.reduce((sum, { probability }) => sum + probability, 0);
  const none = Math.max(0, 1 - asked) * noneShare;
  const all = asked + none;
  return {
    kinds: kinds
      .map((weighed) => ({ ...weighed, probability: weighed.probability / all }))
      .sort((a, b) => b.probability - a.probability),
    none: none / all,
    others: PAPER_SORTS.filter((sort) => !kinds.some((kind) => kind.sorts.includes(sort))),
  };
}
