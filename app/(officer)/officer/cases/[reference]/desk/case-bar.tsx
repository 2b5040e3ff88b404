'use client';

import { ArrowLeft, Inbox, Keyboard } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Badge, StatusBadge } from '@/app/ui/badge';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { LocalTime } from '@/app/ui/time';
import { AssignmentLine } from '../hands/assignment-line';
import { ReviewLine } from '../reviews/review-line';
import { useCase, useCommands, useReviewing } from './desk-context';

/** Which case this is, whose, and who has it. */
export function CaseBar() {
  const { view } = useCase();
  const { review, claim, release } = useReviewing();
  const { layout } = useCommands();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const starting = useOneAtATime(claim);
  const releasing = useOneAtATime(async () => {
    setProblem(null);
    try {
      await release();
      router.push('/officer');
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-line border-b bg-surface px-4 py-2 text-[13px] sm:px-6">
      <Link
        href="/officer"
        aria-label="Back to the queue"
        className="-ml-2 grid size-8 place-items-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4" />
      </Link>
      <div className="min-w-0 max-[900px]:flex-1 min-[901px]:max-w-1/2">
        <h1 className="flex items-baseline gap-x-2 text-base leading-6 max-[900px]:flex-wrap">
          <span translate="no" className="shrink-0 font-bold tabular-nums">
            {view.reference}
          </span>
          <span translate="no" className="min-w-0 truncate font-medium">
            {view.title}
          </span>
        </h1>
        <p className="text-ink-muted leading-5">
          <bdi translate="no">{view.claimantName}</bdi> · {view.caseType.name}
          {view.status === 'awaiting_officer_review' && view.awaitingSince && (
            <span className="max-sm:hidden">
              {' · waiting since '}
              <LocalTime value={view.awaitingSince} format="short" />
              <span className="max-[900px]:hidden">
                {' '}
                (<LocalTime value={view.awaitingSince} format="relative" />)
              </span>
            </span>
          )}
        </p>
      </div>
      {view.status === 'awaiting_officer_review' ? (
        // The shared word, “With an officer”, is the claimant's side of it.
        <span className="max-[900px]:hidden">
          <Badge tone="accent" icon={Inbox}>
            Awaiting review
          </Badge>
        </span>
      ) : (
        <StatusBadge caseStatus={view.status} isInPart={view.decision?.isInPart ?? false} />
      )}
      <div className="ml-auto flex flex-wrap items-center max-sm:w-full max-sm:justify-between gap-x-3 gap-y-1.5">
        {problem && (
          <span role="alert" className="text-danger">
            {problem}
          </span>
        )}
        {view.assignment && <AssignmentLine assignment={view.assignment} />}
        <ReviewLine review={review} />
        {review.state === 'mine' && (
          <Button size="sm" pending={releasing.pending} onClick={() => void releasing.run()}>
            Release case
          </Button>
        )}
        {(review.state === 'free' || review.state === 'claiming') && (
          <Button
            size="sm"
            variant="primary"
            pending={starting.pending || review.state === 'claiming'}
            onClick={() => void starting.run()}
          >
            Start review
          </Button>
        )}
        <button
          type="button"
          aria-label="Keyboard shortcuts"
          title="Keyboard shortcuts (?)"
          onClick={layout.showShortcuts}
          className="hidden size-8 place-items-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink min-[901px]:grid"
        >
          <Keyboard aria-hidden className="size-4" />
        </button>
      </div>
    </div>
  );
}
