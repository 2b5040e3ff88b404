'use client';

import { ArrowRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type Ref, useState } from 'react';
import { useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import type { Claimed as Review } from '@/server/reviews/service';
import { handOver } from './cases/[reference]/reviews/hand-over';

type Message = { tone: 'info' | 'error'; text: string };
type NextCase = { get: () => Promise<void>; pending: boolean; message: Message | null };

/** Claims the case that is due first and nobody reviews, and opens it; for a button and a key alike. */
export function useGetNextCase({ caseType }: { caseType: string | null }): NextCase {
  const client = useTRPCClient();
  const router = useRouter();
  const [message, setMessage] = useState<Message | null>(null);
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
  return { get: run, pending, message };
}

type Props = { next: NextCase; ref?: Ref<HTMLButtonElement> };

/** Its button, and what came of it where that was no case. */
export function GetNextCase({ next: { get, pending, message }, ref }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button ref={ref} variant="primary" pending={pending} onClick={() => void get()}>
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
