import type { Rule } from '@/server/case-types/rules-schema';
import type { CaseType } from '@/server/case-types/schema';
import type { RuleResult } from '@/server/rules/contract';

/**
 * Whether what a rule of a kind says may be sent to a model, which another company may run: only what is made of the case's own papers.
 * Every kind has to say so.
 */
const MAY_LEAVE: Readonly<Record<Rule['kind'], boolean>> = {
  required_evidence: true,
  not_refused: true,
  stated: true,
  // Names other cases, also those of other claimants.
  not_used_before: false,
  same_person: true,
  agrees: true,
  date_within: true,
  date_before: true,
  date_fresh: true,
  same_day: true,
  amount_at_most: true,
  adds_up: true,
  each_line_has_receipt: true,
  charged_in_currency: true,
  quantity_at_least: true,
  credited: true,
  award_at_least: true,
};

/** The results that a model may be told. One of a rule that the case type doesn't have is not. */
export function listTellable({ caseType, rules }: { caseType: CaseType; rules: RuleResult[] }): RuleResult[] {
  const allowed = new Set(caseType.rules.filter(({ kind }) => MAY_LEAVE[kind]).map(({ key }) => key));
  return rules.filter(({ key }) => allowed.has(key));
}
