import type { CaseAssessment, RuleResult } from '@/server/rules/contract';

/** `blocking`: rules that keep an approval shut. `toCheck`: what a person has to look at before they can rely on the rest. */
export type RuleCounts = { blocking: number; toCheck: number };

type Judged = Pick<RuleResult, 'severity' | 'outcome'>;

/** It keeps a case from being approved as long as nobody overrides it: not met, or not to be told. */
export const isBlocking = ({ severity, outcome }: Judged): boolean => severity === 'blocks' && outcome !== 'met';

/** It keeps nothing shut, and somebody has to look. What only informs asks nobody to. */
export const isToCheck = ({ severity, outcome }: Judged): boolean => severity === 'warns' && outcome !== 'met';

/** What is said of a case in one line, in the queue and above its rules. */
export function countRules({ rules, award }: { rules: readonly Judged[] } & Pick<CaseAssessment, 'award'>): RuleCounts {
  const blocking = rules.filter(isBlocking).length;
  const toCheck = rules.filter(isToCheck).length;
  // No award, no approval: it never reads as if nothing spoke against one.
  return { blocking, toCheck: blocking + toCheck === 0 && award === null ? 1 : toCheck };
}
