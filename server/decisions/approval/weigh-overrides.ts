import type { CaseAssessment, RuleResult } from '@/server/rules/contract';
import { isBlocking } from '@/server/rules/count-rules';

export type Override = { ruleKey: string; reason: string };
export type Overridden = { rule: RuleResult; reason: string };

/** What keeps a case from being approved as long as nobody overrides it. */
export const listBlockingRules = ({ rules }: Pick<CaseAssessment, 'rules'>): RuleResult[] => rules.filter(isBlocking);

type Weighed =
  | { overridden: Overridden[] }
  /** `invalid`: no rule of this case could be meant. `conflict`: as the rules stand now. */
  | { code: 'invalid' | 'conflict'; problem: string };

/**
 * Whether an approval overrides every rule that blocks it, and nothing else. The problem names all that stand in the way by their own
 * sentences, and says what to do.
 */
export function weighOverrides({
  rules,
  overrides,
}: Pick<CaseAssessment, 'rules'> & { overrides: readonly Override[] }): Weighed {
  const blocking = listBlockingRules({ rules });
  for (const { ruleKey } of overrides) {
    const rule = rules.find(({ key }) => key === ruleKey);
    if (!rule) return { code: 'invalid', problem: `This case has no rule “${ruleKey}” to override. Reload the page.` };
    if (rule.outcome === 'met')
      return {
        code: 'conflict',
        problem: `“${rule.question}” is met now, so there is nothing to override. Look at it again, and decide then.`,
      };
    if (rule.severity !== 'blocks')
      return { code: 'invalid', problem: `“${rule.question}” does not block an approval. Leave it out.` };
  }
  const reasons = new Map(overrides.map(({ ruleKey, reason }) => [ruleKey, reason]));
  const open = blocking.filter(({ key }) => !reasons.has(key));
  if (open.length > 0)
    return {
      code: 'conflict',
      problem: `${open.length === 1 ? 'A rule blocks' : `${open.length} rules block`} the approval. ${open.map(({ statement }) => statement).join(' ')} Correct what was read wrongly, ask for what is missing, or say for each why you approve all the same.`,
    };
  return { overridden: blocking.map((rule) => ({ rule, reason: reasons.get(rule.key) ?? '' })) };
}
