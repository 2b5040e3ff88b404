'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/app/ui/button';
import type { ReviewFinding } from './review-findings';
import type { Judging } from './use-judging';

type Props = { finding: ReviewFinding; judging: Judging; onClose: () => void };

/** Asks before an officer's own words are thrown away: nothing brings them back. */
export function RemoveQuestion({ finding, judging, onClose }: Props) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape anywhere in it is the safe answer.
    <div
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      className="flex flex-wrap items-center gap-2 px-2 py-2 text-sm"
    >
      <p className="mr-2 font-semibold">Remove this finding for good?</p>
      <Button ref={keep} size="sm" onClick={onClose}>
        Keep it
      </Button>
      <Button
        size="sm"
        variant="danger"
        pending={judging.isBusy(finding.id)}
        onClick={() => void judging.remove(finding)}
      >
        Remove finding
      </Button>
    </div>
  );
}
