'use client';

import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/app/ui/button';
import { joinClasses } from '@/app/ui/join-classes';
import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import { DecisionOutcome } from '@/generated/prisma/enums';
import { DecisionPanel, type DecisionPanelProps } from './decision-panel';
import { recommendedOutcome } from './recommended';
import type { Deciding } from './use-deciding';

export const DECISION_BAR_ID = 'decision';
export const decisionButtonId = (outcome: DecisionOutcome) => `decision-${outcome}`;

type Props = Omit<DecisionPanelProps, 'outcome' | 'onClose' | 'onBusy' | 'onSwitch'> & {
  deciding: Deciding;
  mayDecide: boolean;
  /** A decision is being prepared: the case is wanted by this officer. */
  onBegin: () => void;
};

const OUTCOMES = Object.values(DecisionOutcome);

/** The ways a review can end, the recommended one filled; or the panel of the one that is being taken. */
export function DecisionBar({ deciding, draft, mayDecide, onBegin, ...rest }: Props) {
  const { current, isBusy, start, stop } = deciding;
  const recommended = recommendedOutcome(draft);
  const onBusy = useCallback(
    (busy: boolean) => {
      isBusy.current = busy;
    },
    [isBusy],
  );

  /** As it was before: with the focus on the button it was opened by. */
  function close() {
    if (!current) return;
    flushSync(stop);
    document.getElementById(decisionButtonId(current.outcome))?.focus();
  }

  return (
    <>
      {current && (
        <DecisionPanel
          {...rest}
          // Each decision's form is its own.
          key={current.outcome}
          outcome={current.outcome}
          draft={current.draft}
          onClose={close}
          onBusy={onBusy}
          onSwitch={start}
        />
      )}
      <div
        id={DECISION_BAR_ID}
        className={joinClasses(
          'flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-2.5 sm:px-6',
          current ? 'hidden' : 'flex',
        )}
      >
        {OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            id={decisionButtonId(outcome)}
            variant={outcome === recommended ? 'primary' : 'secondary'}
            disabled={!mayDecide}
            onClick={() => {
              onBegin();
              start(outcome);
            }}
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
