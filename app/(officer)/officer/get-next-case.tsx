'use client';

import { ArrowRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type Ref, useState } from 'react';
import { useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import type { Hold as Review } from '@/server/reviews/service';
import { handOver } from './cases/[reference]/reviews/hand-over';

type Props = {
  caseType: string | null;
  size?: 'sm' | 'md';
  ref?: Ref<HTMLButtonElement>;
};

/** Claims the case that is due first and nobody reviews, and opens it. */
export function GetNextCase({ caseType, size = 'md', ref }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const [message, setMessage] = useState<{ tone: 'info' | 'error'; text: string } | null>(null);
  function openCase(review: Review) {
    handOver(review);
    // The router looks for the page's top in the midst of drawing it, which takes one more layout: only where it is not in sight already.
    router.push(`/officer/cases/${review.reference}`, { scroll: window.scrollY > 0 });
  }
  const { run, pending } = useOneAtATime(async () => {
    setMessage(null);
    try {
      const next = await client.reviews.next.mutate({ caseType });
      if (next) openCase(next);
      else setMessage({ tone: 'info', text: 'Nothing is waiting: every case is decided or with a colleague.' });
    } catch (error) {
      setMessage({ tone: 'error', text: messageOf(error) });
    }
  });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button ref={ref} variant="primary" size={size} pending={pending} onClick={() => void run()}>
        Get next case
        <ArrowRight aria-hidden className="size-4" />
      </Button>
      <p
        role={message?.tone === 'error' ? 'alert' : 'status'}
        className={message?.tone === 'error' ? 'text-danger text-sm' : 'text-ink-soft text-sm'}
      >
        {message?.text}
      </p>
    </div>
  );
}
