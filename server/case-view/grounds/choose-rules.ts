import { OTHER_REASON } from '@/server/case-types/letter';
import type { CaseType } from '@/server/case-types/schema';
import type { KeptAssessment } from '@/server/decisions/schema';
import type { CaseAssessment, RuleResult } from '@/server/rules/contract';

/** A reason of a decision with the rules behind it. */
export type ReasonRules = { key: string; label: string; rules: RuleResult[] };

type Ruled = {
  caseType: CaseType;
  /** What the rules say of the decision's draft now. */
  assessment: Pick<CaseAssessment, 'rules'> | null;
  /** What they said as it was decided. */
  kept: KeptAssessment | null;
};

/** Why a case was rejected: each reason, and the rules that were not met for it. */
export function listRefusals({ reasons, ...ruled }: Ruled & { reasons: readonly string[] }): ReasonRules[] {
  const { caseType } = ruled;
  const standing = listStanding(ruled);
  return reasons
    .filter((reason) => reason !== OTHER_REASON)
    .map((reason) => {
      const known = caseType.rejectionReasons.find(({ key }) => key === reason);
      const keys = caseType.rules.flatMap(({ key, otherwise }) =>
        known && otherwise.action === 'reject' && otherwise.reason === reason ? key : [],
      );
      const rules = standing.filter(({ key, outcome }) => outcome === 'not_met' && keys.includes(key));
      return { key: reason, label: known?.label ?? reason, rules };
    });
}

/** What an approval rests on, as its letter tells: of the rules that the case type names those that were met. */
export function listGrounds(ruled: Ruled): RuleResult[] {
  const standing = listStanding(ruled);
  return ruled.caseType.letter.approved.because.flatMap(
    (wanted) => standing.find(({ key, outcome }) => key === wanted && outcome === 'met') ?? [],
  );
}

/**
 * The rules that say now what they said as it was decided: a claimant never reads a ground that the decision did not have. That a
 * paper is in another case too is for the staff alone.
 */
function listStanding({ caseType, assessment, kept }: Ruled): RuleResult[] {
  return (assessment?.rules ?? []).filter((result) => {
    const rule = caseType.rules.find(({ key }) => key === result.key);
    const then = kept?.rules.find(({ key }) => key === result.key);
    const isSame = then?.outcome === result.outcome && then.statement === result.statement;
    return isSame && rule !== undefined && rule.kind !== 'not_used_before' && result.told !== '';
  });
}
