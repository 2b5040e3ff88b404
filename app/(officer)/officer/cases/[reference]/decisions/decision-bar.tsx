'use client';

import { CircleCheck, CircleX, type LucideIcon, MessageCircleQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePlace } from '@/app/client/focus';
import { Button } from '@/app/ui/button';
import { joinClasses } from '@/app/ui/join-classes';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { useCommands } from '../desk/desk-context';
import { useFacts } from '../facts/facts-provider';
import { mayWork } from '../reviews/describe-review';
import { useReviewing } from '../reviews/review-provider';
import { DecisionPanel } from './decision-panel';
import { decisionButtonId } from './decision-places';
import { recommendedOutcome } from './recommended';
import { useDeciding } from './use-deciding';

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
        {CHOICES.map(({ outcome, icon: Icon, tone, words }) => (
          <Button
            key={outcome}
            ref={place(decisionButtonId(outcome))}
            variant={outcome === recommended ? 'primary' : 'secondary'}
            disabled={!mayDecide}
            onClick={() => decision.start(outcome)}
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
