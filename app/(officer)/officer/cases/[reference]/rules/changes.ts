import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import type { DraftView } from '@/server/drafts/view';
import { formatMoney } from '@/server/facts/display';
import { outcomeWord, type Rule } from './outcome';

export type Assessed = Pick<DraftView, 'rules' | 'award' | 'recommendation'>;
type Award = DraftView['award'];

/** What an officer's write has changed. */
export type Changes = {
  /** The rules as they stood before, by key. */
  rules: ReadonlyMap<string, Rule>;
  award: { before: Award } | null;
  recommendation: { before: Assessed['recommendation'] } | null;
};

export const NO_CHANGES: Changes = { rules: new Map(), award: null, recommendation: null };

export function compareAssessments({ before, after }: { before: Assessed; after: Assessed }): Changes {
  const earlier = new Map(before.rules.map((rule) => [rule.key, rule]));
  const changed = after.rules.flatMap(({ key, outcome, statement }) => {
    const rule = earlier.get(key);
    return rule && (rule.outcome !== outcome || rule.statement !== statement) ? [[key, rule] as const] : [];
  });
  return {
    rules: new Map(changed),
    award: sayAward(before.award) === sayAward(after.award) ? null : { before: before.award },
    recommendation: before.recommendation === after.recommendation ? null : { before: before.recommendation },
  };
}

/** "£1,025.50", "£64.20 a week". */
export const sayAward = (award: Award): string =>
  award === null
    ? 'not known'
    : `${formatMoney({ minor: award.totalMinor, currency: award.currency })}${award.per === 'week' ? ' a week' : ''}`;

/** More rules than these are not read out one by one. */
const RULES_READ_OUT = 3;

/** For screen readers: what came of a write, the award first. */
export function describeChanges({ changes, after }: { changes: Changes; after: Assessed }): string {
  const turned = after.rules.filter(({ key, outcome }) => {
    const earlier = changes.rules.get(key);
    return earlier !== undefined && earlier.outcome !== outcome;
  });
  const sentences = [
    ...(changes.award
      ? [after.award ? `Award is now ${sayAward(after.award)}.` : 'The award can’t be worked out any more.']
      : []),
    ...(changes.recommendation && after.recommendation
      ? [`Recommendation is now to ${OUTCOME_LOOKS[after.recommendation].verb}.`]
      : []),
    ...turned.slice(0, RULES_READ_OUT).map(({ question, outcome }) => `“${question}” is now ${outcomeWord(outcome)}.`),
    ...(turned.length > RULES_READ_OUT ? [sayMore(turned.length - RULES_READ_OUT)] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : 'No rule and no amount changes by it.';
}

const sayMore = (count: number): string =>
  count === 1 ? '1 more rule has changed.' : `${count} more rules have changed.`;
