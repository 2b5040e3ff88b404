import type { PaperSort } from '@/server/case-types/paper-sorts';
import type { CaseType } from '@/server/case-types/schema';

/** How likely a paper is each kind of the case type's evidence, the likeliest first; what is left of 1 is none of them. */
export type KindWeights = { kinds: { kind: string; sorts: readonly PaperSort[]; probability: number }[]; none: number };

/**
 * Who sends papers sends mostly what they are asked for: a paper that is none of the evidence is that much rarer than the model, which
 * saw as many papers of each sort, takes it for.
 */
const NONE_SHARE = 0.35;

export function weighKinds({ caseType, sorts }: { caseType: CaseType; sorts: Record<PaperSort, number> }): KindWeights {
  const kinds = caseType.evidence.map(({ key, papers }) => ({
    kind: key,
    sorts: papers,
    probability: papers.reduce((sum, sort) => sum + sorts[sort], 0),
  }));
  const asked = kinds.reduce((sum, { probability }) => sum + probability, 0);
  const none = Math.max(0, 1 - asked) * NONE_SHARE;
  const all = asked + none;
  return {
    kinds: kinds
      .map((weighed) => ({ ...weighed, probability: weighed.probability / all }))
      .sort((a, b) => b.probability - a.probability),
    none: none / all,
  };
}
