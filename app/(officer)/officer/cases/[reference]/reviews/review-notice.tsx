'use client';

import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { Sentence } from '@/app/ui/sentence';
import { LocalTime } from '@/app/ui/time';
import type { ReviewState } from './describe-review';

type Props = {
  review: ReviewState;
  /** Why the last try to get the case failed. */
  problem: string | null;
  /** Something typed on this page, or on one before it, is only in this browser. */
  hasUnsaved: boolean;
  isSupervisor: boolean;
  onClaim: () => Promise<void>;
  onTakeOver: () => Promise<void>;
  onAsk: () => Promise<void>;
};

/** Over both sides, so that it is seen wherever the officer has scrolled to. */
const BANNER = 'shrink-0 rounded-none text-sm sm:px-6 max-sm:flex-wrap';

const KEPT = 'What you typed is still on this page and in this browser.';

/**
 * Tells an officer who may not decide why not, and what they can do. While the case is theirs, only who else wants it; while it is
 * nobody's, only what is wrong: the bar above says the rest.
 */
export function ReviewNotice({ review, problem, hasUnsaved, isSupervisor, onClaim, onTakeOver, onAsk }: Props) {
  if (review.state === 'mine' && review.askedBy)
    return (
      <Notice
        className={BANNER}
        tone="warning"
        title={<Sentence text={`${review.askedBy} has asked a supervisor for this case`} kept={[review.askedBy]} />}
      >
        Release it if they should have it. Until a supervisor says so it stays yours.
      </Notice>
    );
  if (review.state === 'other')
    return (
      <Notice
        className={BANNER}
        tone={review.wasMine ? 'error' : 'info'}
        title={
          <Sentence
            text={`${review.name} ${review.wasMine ? 'has taken over' : 'is reviewing'} this case`}
            kept={[review.name]}
          />
        }
        action={<WayToGetIt review={review} isSupervisor={isSupervisor} onTakeOver={onTakeOver} onAsk={onAsk} />}
      >
        {problem ?? (
          <>
            {review.wasMine || hasUnsaved ? KEPT : 'You can read everything.'} It has been theirs since{' '}
            <LocalTime value={review.since} format="time" />; if they leave it, you can take it over within five
            minutes.
            {review.asked === 'by-me' && ' You have asked a supervisor: it comes to you here as soon as it is free.'}
            {review.asked === 'by-other' && ' A colleague has asked a supervisor for it.'}
          </>
        )}
      </Notice>
    );
  if (review.state !== 'free') return null;
  const trouble = describeTrouble({ wasMine: review.wasMine, hasUnsaved, problem });
  return (
    trouble && (
      <Notice
        className={BANNER}
        tone={review.wasMine ? 'error' : 'warning'}
        title={trouble.title}
        action={<ActionButton label={trouble.action} onPress={onClaim} />}
      >
        {problem ?? trouble.words}
      </Notice>
    )
  );
}

type Trouble = { title: string; words: string; action: string };

function describeTrouble({
  wasMine,
  hasUnsaved,
  problem,
}: Pick<Props, 'hasUnsaved' | 'problem'> & { wasMine: boolean }): Trouble | null {
  if (wasMine)
    return {
      title: 'Your review of this case has ended',
      words: `It ran out or was ended. ${KEPT} Start it again to go on.`,
      action: 'Start again',
    };
  if (problem) return { title: 'The review could not be started', words: problem, action: 'Try again' };
  if (hasUnsaved)
    return {
      title: 'What you typed is not saved yet',
      words: `${KEPT} Start the review to save it.`,
      action: 'Save it',
    };
  return null;
}

type WayProps = Pick<Props, 'isSupervisor' | 'onTakeOver' | 'onAsk'> & {
  review: Extract<ReviewState, { state: 'other' }>;
};

function WayToGetIt({ review, isSupervisor, onTakeOver, onAsk }: WayProps) {
  if (isSupervisor) return <ActionButton label="Take over" onPress={onTakeOver} />;
  return review.asked === null && <ActionButton label="Ask a supervisor" onPress={onAsk} />;
}

function ActionButton({ label, onPress }: { label: string; onPress: () => Promise<void> }) {
  const { run, pending } = useOneAtATime(onPress);
  return (
    <Button size="sm" variant="primary" pending={pending} onClick={() => void run()}>
      {label}
    </Button>
  );
}
