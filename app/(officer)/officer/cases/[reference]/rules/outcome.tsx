import { CircleCheck, CircleQuestionMark, CircleX, type LucideIcon } from 'lucide-react';
import { joinClasses } from '@/app/ui/join-classes';
import type { DraftView } from '@/server/drafts/view';

export type Rule = DraftView['rules'][number];

const OUTCOMES: Record<Rule['outcome'], { word: string; icon: LucideIcon; tone: string }> = {
  met: { word: 'Met', icon: CircleCheck, tone: 'text-success' },
  not_met: { word: 'Not met', icon: CircleX, tone: 'text-danger' },
  unknown: { word: 'Can’t be told', icon: CircleQuestionMark, tone: 'text-warning' },
};

const SEVERITIES: Record<Rule['severity'], string> = {
  blocks: 'blocks an approval',
  warns: 'to check',
  informs: 'for information',
};

export function OutcomeIcon({ outcome }: Pick<Rule, 'outcome'>) {
  const { icon: Icon, tone } = OUTCOMES[outcome];
  return <Icon aria-hidden className={joinClasses('mt-0.5 size-4 shrink-0', tone)} />;
}

/** What a rule says, in a word, and what that means for an approval where it isn't met. */
export function OutcomeWord({ rule: { outcome, severity } }: { rule: Pick<Rule, 'outcome' | 'severity'> }) {
  return (
    <span className={joinClasses('font-semibold', OUTCOMES[outcome].tone)}>
      {OUTCOMES[outcome].word}
      {outcome !== 'met' && <span className="font-normal">, {SEVERITIES[severity]}</span>}
    </span>
  );
}

/** "not met": as it reads inside a sentence. */
export const outcomeWord = (outcome: Rule['outcome']): string => {
  const { word } = OUTCOMES[outcome];
  return word.charAt(0).toLowerCase() + word.slice(1);
};
