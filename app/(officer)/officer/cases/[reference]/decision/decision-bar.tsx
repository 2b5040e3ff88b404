'use client';

import { CircleCheck, CircleX, MessageCircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/ui/button';
import type { DraftView } from '@/server/drafts/view';
import { ApproveDialog } from './approve-dialog';
import { AskDialog } from './ask-dialog';
import type { DecisionProps } from './decision-props';
import { RejectDialog } from './reject-dialog';

type Props = Omit<DecisionProps, 'onClose'> & { draft: DraftView | null; mayDecide: boolean };

/** The three ways a review can end. Only the officer who holds the case may use them. */
export function DecisionBar({ draft, mayDecide, ...rest }: Props) {
  const [open, setOpen] = useState<'approve' | 'reject' | 'ask' | null>(null);
  const props = { ...rest, onClose: () => setOpen(null) };
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-2.5 sm:px-6">
      <Button variant="primary" disabled={!mayDecide} onClick={() => setOpen('approve')}>
        <CircleCheck aria-hidden className="size-4" />
        Approve
      </Button>
      <Button disabled={!mayDecide} onClick={() => setOpen('reject')}>
        <CircleX aria-hidden className="size-4 text-danger" />
        Reject
      </Button>
      <Button disabled={!mayDecide} onClick={() => setOpen('ask')}>
        <MessageCircleQuestionMark aria-hidden className="size-4 text-warning" />
        Ask for more information
      </Button>
      {!mayDecide && <p className="text-[13px] text-ink-muted">You need to hold the case to decide.</p>}
      {open === 'approve' && <ApproveDialog {...props} />}
      {open === 'reject' && <RejectDialog {...props} />}
      {open === 'ask' && <AskDialog {...props} draft={draft} />}
    </div>
  );
}
