import { isBlocking, isToCheck } from '@/server/rules/count-rules';
import type { Rule } from './outcome';

const SEVERITY_RANK: Record<Rule['severity'], number> = { blocks: 0, warns: 1, informs: 2 };
const OUTCOME_RANK: Record<Rule['outcome'], number> = { not_met: 0, unknown: 1, met: 2 };

/**
 * The rules that speak against approving or can't be told, what decides first, then what blocks; and the others in the scheme's order.
 * What is there for information alone speaks against nothing.
 */
export function sortRules({ rules, deciding }: { rules: readonly Rule[]; deciding: readonly string[] }): {
  open: Rule[];
  others: Rule[];
} {
  const isOpen = (rule: Rule) => isBlocking(rule) || isToCheck(rule);
  const rank = ({ key, severity, outcome }: Rule) =>
    (deciding.includes(key) ? 0 : 100) + SEVERITY_RANK[severity] * 10 + OUTCOME_RANK[outcome];
  return {
    open: rules.filter(isOpen).sort((a, b) => rank(a) - rank(b)),
    others: rules.filter((rule) => !isOpen(rule)),
  };
}

/** "2 block an approval, 1 to check"; null where nothing is open. */
export function countOpen(open: readonly Rule[]): string | null {
  const blocking = open.filter(isBlocking).length;
  const toCheck = open.filter(isToCheck).length;
  const parts = [
    ...(blocking > 0 ? [`${blocking} ${blocking === 1 ? 'blocks' : 'block'} an approval`] : []),
    ...(toCheck > 0 ? [`${toCheck} to check`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : null;
}
