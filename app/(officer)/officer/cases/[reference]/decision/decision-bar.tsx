'use client';

import { CircleCheck, CircleX, MessageCircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/ui/button';
import type { DraftView } from '@/server/drafts/view';
import { ApproveDialog } from './approve-dialog';
import { AskDialog } from './ask-dialog';
import type { DecisionProps } from './decision-props';
import { RejectDialog } from './reject-dialog';

type Props = Omit<DecisionProps, 'onClose'> & { mayDecide: boolean };

/** The three ways a review can end. Only the officer who holds the case may use them. */
export function DecisionBar({ draft, mayDecide, ...rest }: Props) {
  // With the draft that was on screen when the dialog was opened: a newer one must be read before it is decided on.
  const [open, setOpen] = useState<{ dialog: 'approve' | 'reject' | 'ask'; draft: DraftView | null } | null>(null);
  const props = { ...rest, draft: open?.draft ?? null, onClose: () => setOpen(null) };
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-2.5 sm:px-6">
      <Button variant="primary" disabled={!mayDecide} onClick={() => setOpen({ dialog: 'approve', draft })}>
        <CircleCheck aria-hidden className="size-4" />
        Approve
      </Button>
      <Button disabled={!mayDecide} onClick={() => setOpen({ dialog: 'reject', draft })}>
        <CircleX aria-hidden className="size-4 text-danger" />
        Reject
      </Button>
      <Button disabled={!mayDecide} onClick={() => setOpen({ dialog: 'ask', draft })}>
        <MessageCircleQuestionMark aria-hidden className="size-4 text-warning" />
        Ask for more information
      </Button>
      {!mayDecide && <p className="text-[13px] text-ink-muted">You need to hold the case to decide.</p>}
      {open?.dialog === 'approve' && <ApproveDialog {...props} />}
      {open?.dialog === 'reject' && <RejectDialog {...props} />}
      {open?.dialog === 'ask' && <AskDialog {...props} />}
    </div>
  );
}
