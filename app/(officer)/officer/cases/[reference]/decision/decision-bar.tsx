'use client';

import { CircleCheck, CircleX, MessageCircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/ui/button';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { DraftView } from '@/server/drafts/view';
import { DecisionDialog, type DecisionDialogProps } from './decision-dialog';

export const DECISION_BAR_ID = 'decision';
export const decisionButtonId = (outcome: DecisionOutcome) => `decision-${outcome}`;

type Props = Omit<DecisionDialogProps, 'outcome' | 'onClose'> & {
  mayDecide: boolean;
  /** A decision is being prepared: the case is wanted by this officer. */
  onBegin: () => void;
};

/** The three ways a review can end. Only the officer who reviews the case may use them. */
export function DecisionBar({ draft, mayDecide, onBegin, onGoToLetter, onEditLetter, onGoToFinding, ...rest }: Props) {
  // With the draft that was on screen when the dialog was opened: a newer one must be read before it is decided on.
  const [open, setOpen] = useState<{ outcome: DecisionOutcome; draft: DraftView | null } | null>(null);
  const close = () => setOpen(null);
  function begin(outcome: DecisionOutcome) {
    onBegin();
    setOpen({ outcome, draft });
  }
  return (
    <div
      id={DECISION_BAR_ID}
      className="flex flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-2.5 sm:px-6"
    >
      <Button
        id={decisionButtonId('approved')}
        variant="primary"
        disabled={!mayDecide}
        onClick={() => begin('approved')}
      >
        <CircleCheck aria-hidden className="size-4 max-sm:hidden" />
        Approve
      </Button>
      <Button id={decisionButtonId('rejected')} disabled={!mayDecide} onClick={() => begin('rejected')}>
        <CircleX aria-hidden className="size-4 text-danger max-sm:hidden" />
        Reject
      </Button>
      <Button id={decisionButtonId('more_information')} disabled={!mayDecide} onClick={() => begin('more_information')}>
        <MessageCircleQuestionMark aria-hidden className="size-4 text-warning max-sm:hidden" />
        {/* The three beside each other on a phone: what they are about keeps the room. */}
        <span>
          Ask for more<span className="max-sm:sr-only"> information</span>
        </span>
      </Button>
      {!mayDecide && <p className="text-[13px] text-ink-muted">Only the officer who reviews the case can decide it.</p>}
      {open && (
        <DecisionDialog
          {...rest}
          outcome={open.outcome}
          draft={open.draft}
          onClose={close}
          onGoToLetter={() => {
            close();
            afterDialog(onGoToLetter);
          }}
          onEditLetter={(letter) => {
            close();
            afterDialog(() => onEditLetter(letter));
          }}
          onGoToFinding={(findingId) => {
            close();
            afterDialog(() => onGoToFinding(findingId));
          }}
        />
      )}
    </div>
  );
}

/** The closing dialog gives the focus back to its button, a frame later: whatever moves the focus elsewhere comes after that. */
function afterDialog(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
