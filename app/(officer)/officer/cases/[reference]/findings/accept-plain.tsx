'use client';

import { CheckCheck } from 'lucide-react';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import type { ReviewFinding } from './review-findings';
import type { Judging } from './use-judging';

type Props = { plain: readonly ReviewFinding[]; judging: Judging };

/** One press for all the findings that nobody needs to judge singly; each is accepted as if by its own button. */
export function AcceptPlain({ plain, judging }: Props) {
  const { run, pending } = useOneAtATime(() => judging.acceptAll(plain));
  if (plain.length === 0 && !pending) return null;
  return (
    <Button
      size="sm"
      pending={pending}
      onClick={() => void run()}
      title="Those whose quotes stand, and that no open rule rests on"
      // On a line of its own where the screen is narrow: the count before it grows with each finding that is judged.
      className="max-sm:w-full"
    >
      <CheckCheck aria-hidden className="size-4" />
      Accept all that is met ({plain.length})
    </Button>
  );
}
