'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/app/ui/button';
import { ReviewButton } from '../reviews/review-button';
import type { Loss } from './question';
import type { ReviewFinding } from './review-findings';
import type { Judging } from './use-judging';

type Props = { finding: ReviewFinding; about: Loss; judging: Judging; onClose: () => void };

const WORDS: Record<Loss, { question: string; keep: string; go: string }> = {
  removal: { question: 'Remove this finding for good?', keep: 'Keep it', go: 'Remove finding' },
  'accept-drafted': {
    question: 'Accept it as the draft says it? Your wording is lost.',
    keep: 'Keep my wording',
    go: 'Accept the draft’s',
  },
  'reject-edited': {
    question: 'Reject it? Your wording is lost.',
    keep: 'Keep my wording',
    go: 'Reject it',
  },
};

/** Asks before an officer's own words are thrown away: nothing brings them back. */
export function LossQuestion({ finding, about, judging, onClose }: Props) {
  const { question, keep: keepWords, go } = WORDS[about];
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape anywhere in it is the safe answer.
    <div
      // Whoever types on here means the question, and not the pages.
      data-own-keys=""
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      className="flex flex-wrap items-center gap-2 px-2 py-2 text-sm"
    >
      <p className="mr-2 font-semibold">{question}</p>
      <Button ref={keep} size="sm" onClick={onClose}>
        {keepWords}
      </Button>
      <ReviewButton
        size="sm"
        variant="danger"
        pending={judging.isBusy(finding.id)}
        onClick={() => {
          // Of a finding that is removed there is nothing left to take the focus.
          if (about !== 'removal') onClose();
          void judging.lose(finding, about);
        }}
      >
        {go}
      </ReviewButton>
    </div>
  );
}
