'use client';

import { usePlace } from '@/app/client/focus';
import { Button } from '@/app/ui/button';
import { joinClasses } from '@/app/ui/join-classes';
import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import { DecisionOutcome } from '@/generated/prisma/enums';
import { useCommands, useFacts, useReviewing } from '../desk/desk-context';
import { mayWork } from '../reviews/describe-review';
import { DecisionPanel } from './decision-panel';
import { decisionButtonId } from './decision-places';
import { recommendedOutcome } from './recommended';
import { useDeciding } from './use-deciding';

const OUTCOMES = Object.values(DecisionOutcome);

/** The ways a review can end, the recommended one filled; or the panel of the one that is being taken. */
export function DecisionBar() {
  const deciding = useDeciding();
  const { draft } = useFacts();
  const { decision } = useCommands();
  const mayDecide = mayWork(useReviewing().review);
  const place = usePlace();
  const recommended = recommendedOutcome(draft);
  return (
    <>
      {deciding && (
        <DecisionPanel
          // Each decision's form is its own.
          key={`${deciding.outcome}-${deciding.count}`}
          outcome={deciding.outcome}
          draft={deciding.draft}
        />
      )}
      <div
        className={joinClasses(
          'flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-2.5 sm:px-6',
          deciding ? 'hidden' : 'flex',
        )}
      >
        {OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            ref={place(decisionButtonId(outcome))}
            variant={outcome === recommended ? 'primary' : 'secondary'}
            disabled={!mayDecide}
            onClick={() => decision.start(outcome)}
          >
            <ButtonWords outcome={outcome} isFilled={outcome === recommended} />
          </Button>
        ))}
        {!mayDecide && (
          <p className="text-[13px] text-ink-muted">Only the officer who reviews the case can decide it.</p>
        )}
      </div>
    </>
  );
}

function ButtonWords({ outcome, isFilled }: { outcome: DecisionOutcome; isFilled: boolean }) {
  const { icon: Icon, ink, button } = OUTCOME_LOOKS[outcome];
  return (
    <>
      <Icon aria-hidden className={joinClasses('size-4 max-sm:hidden', !isFilled && ink)} />
      {/* All beside each other on a phone: what they are about keeps the room. */}
      <span>
        {button.words}
        {button.rest && <span className="max-sm:sr-only">{button.rest}</span>}
      </span>
    </>
  );
}
