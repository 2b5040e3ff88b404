'use client';

import { CircleCheck, CircleX, type LucideIcon, MessageCircleQuestionMark } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/app/ui/button';
import { joinClasses } from '@/app/ui/join-classes';
import type { DecisionOutcome } from '@/generated/prisma/enums';
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

type Choice = { outcome: DecisionOutcome; icon: LucideIcon; tone: string; words: ReactNode };

const CHOICES: readonly Choice[] = [
  { outcome: 'approved', icon: CircleCheck, tone: 'text-success', words: 'Approve' },
  { outcome: 'rejected', icon: CircleX, tone: 'text-danger', words: 'Reject' },
  {
    outcome: 'more_information',
    icon: MessageCircleQuestionMark,
    tone: 'text-warning',
    // The three beside each other on a phone: what they are about keeps the room.
    words: (
      <span>
        Ask for more<span className="max-sm:sr-only"> information</span>
      </span>
    ),
  },
];

/** The three ways a review can end, the recommended one filled; or the panel of the one that is being taken. */
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
        {CHOICES.map(({ outcome, icon: Icon, tone, words }) => (
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
            <Icon aria-hidden className={joinClasses('size-4 max-sm:hidden', outcome !== recommended && tone)} />
            {words}
          </Button>
        ))}
        {!mayDecide && (
          <p className="text-[13px] text-ink-muted">Only the officer who reviews the case can decide it.</p>
        )}
      </div>
    </>
  );
}
