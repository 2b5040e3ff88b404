import type { CaseAssessment } from '@/server/rules/contract';

/** `blocking`: rules that keep an approval shut. `toCheck`: what a person has to look at before they can rely on the rest. */
export type RuleCounts = { blocking: number; toCheck: number };

/**
 * What the queue says of a case in one line. A blocking rule that is not met blocks; one that can't be told is to be checked, and so
 * is a warning that isn't met or can't be told. What only informs counts for nothing.
 */
export function countRules({ rules, award }: Pick<CaseAssessment, 'rules' | 'award'>): RuleCounts {
  const blocking = rules.filter(({ severity, outcome }) => severity === 'blocks' && outcome === 'not_met').length;
  const toCheck = rules.filter(
    ({ severity, outcome }) =>
      (severity === 'blocks' && outcome === 'unknown') || (severity === 'warns' && outcome !== 'met'),
  ).length;
  // No award, no approval: it never reads as if nothing spoke against one.
  return { blocking, toCheck: blocking + toCheck === 0 && award === null ? 1 : toCheck };
}
