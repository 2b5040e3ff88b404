import { formatCount } from '@/app/ui/format';
import { agreeWith, nameInSentence } from '@/server/case-types/label';
import type { CaseView } from '@/server/case-view/view';
import type { Rule } from './outcome';

/**
 * One rule, or all of those that are open because one paper is missing. `id` stays while rules that wait for the paper come and go, so that
 * what is typed at one of them stays too.
 */
export type RuleGroup = { id: string; paper: string | null; rules: readonly [Rule, ...Rule[]] };

/**
 * The rules in their order, those that wait for one missing paper together at the place of their first. A paper whose own rule alone is
 * open stays a rule among others.
 */
export function groupRules(rules: readonly Rule[]): RuleGroup[] {
  const waiting = new Map<string, Rule[]>();
  for (const rule of rules)
    if (rule.missing !== undefined) waiting.set(rule.missing, [...(waiting.get(rule.missing) ?? []), rule]);
  const groupOf = ({ missing }: Rule): readonly Rule[] => {
    const own = missing === undefined ? [] : (waiting.get(missing) ?? []);
    return own.length > 1 && own.some(({ outcome }) => outcome === 'unknown') ? own : [];
  };
  const idOf = (rule: Rule) =>
    rule.missing !== undefined && waiting.get(rule.missing)?.[0] === rule ? `waiting ${rule.missing}` : rule.key;
  return rules.flatMap((rule): RuleGroup[] => {
    const [first, ...others] = groupOf(rule);
    if (!first) return [{ id: idOf(rule), paper: null, rules: [rule] }];
    return first === rule ? [{ id: idOf(rule), paper: rule.missing ?? null, rules: [first, ...others] }] : [];
  });
}

type Waiting = { rules: readonly Rule[]; paper: string; evidence: CaseView['caseType']['evidence'] };

/** "3 rules can’t be told because the expense claim form is missing": the paper’s own rule is that it is missing. */
export function sayWaiting({ rules, paper, evidence }: Waiting): string {
  const label = nameInSentence(evidence, paper);
  const untold = rules.filter(({ outcome }) => outcome === 'unknown').length;
  return `${formatCount(untold, 'rule')} can’t be told because the ${label} ${agreeWith(label, 'is')} missing`;
}
