import { Split } from 'lucide-react';
import { useId } from 'react';
import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import { takes } from '@/server/cases/outcomes';
import type { DraftView } from '@/server/drafts/view';
import { formatMoney } from '@/server/facts/display';
import { outcomeOf } from '@/server/rules/recommendation';
import { Recommendation } from '../../../recommendation';
import { ChangedMark } from './changed-mark';
import { type Changes, sayAward } from './changes';
import { differs } from './recommended-words';

type Props = {
  draft: Pick<DraftView, 'award' | 'recommendation' | 'opinion' | 'rules'>;
  changes: Changes;
};

/** What should be decided, and how much is paid: one line that stays in sight while the officer reads on. */
export function Verdict({ draft, changes }: Props) {
  const titleId = useId();
  const { award, recommendation, opinion } = draft;
  const isPaid = recommendation !== null && takes(outcomeOf(recommendation)) === 'award';
  return (
    <section
      aria-labelledby={titleId}
      // On a very low screen it would take the room of what is read.
      className="z-10 -mx-4 flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-b bg-paper px-4 py-2 sm:-mx-6 sm:px-6 [@media(min-height:600px)]:sticky [@media(min-height:600px)]:top-0"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 id={titleId} className="text-[13px] text-ink-muted">
          Recommendation
        </h2>
        <Recommendation value={recommendation} size="md" />
        {changes.recommendation && <ChangedMark was={sayBefore(changes.recommendation.before)} />}
      </div>
      {draft.rules.length > 0 && (
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-[13px] text-ink-muted">{isPaid || !award ? 'Award' : 'Award if approved'}</span>
          {award ? (
            <span className="font-bold text-lg leading-7 tabular-nums">
              {formatMoney({ minor: award.totalMinor, currency: award.currency })}
              {award.per === 'week' && <span className="font-semibold text-sm"> a week</span>}
            </span>
          ) : (
            <span className="font-semibold text-sm leading-7">Not known yet</span>
          )}
          {changes.award && <ChangedMark was={sayAward(changes.award.before)} />}
        </p>
      )}
      {opinion && differs({ opinion, recommendation }) && (
        <p className="flex items-center gap-1.5 text-[13px] text-warning">
          <Split aria-hidden className="size-3.5" />
          The drafter would {OUTCOME_LOOKS[opinion].verb}
        </p>
      )}
    </section>
  );
}

const sayBefore = (before: DraftView['recommendation']): string => (before ? OUTCOME_LOOKS[before].verb : 'no opinion');
