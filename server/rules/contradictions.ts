import type { Rule } from '@/server/case-types/rules-schema';
import type { CaseType } from '@/server/case-types/schema';
import type { RuleResult } from './contract';

/** Rules that hold what papers say against each other. */
const KINDS: readonly Rule['kind'][] = ['agrees', 'same_person', 'same_day'];

export const isOfContradiction = ({ kind }: Pick<Rule, 'kind'>): boolean => KINDS.includes(kind);

type Judged = { caseType: Pick<CaseType, 'rules'>; results: readonly Pick<RuleResult, 'key' | 'outcome'>[] };

/** How many rules found that papers contradict each other. What can't be told yet is no contradiction. */
export function countContradictions({ caseType, results }: Judged): number {
  const kept = new Set(caseType.rules.filter(isOfContradiction).map(({ key }) => key));
  return results.filter(({ key, outcome }) => outcome === 'not_met' && kept.has(key)).length;
}
