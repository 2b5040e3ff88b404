import { Lock, UserRoundCheck } from 'lucide-react';
import { LocalTime } from '@/app/ui/time';
import type { ReviewState } from './describe-review';

/** Who has the case, in the bar over it. */
export function ReviewLine({ review }: { review: ReviewState }) {
  if (review.state === 'mine')
    return (
      <span className="flex items-center gap-1.5 whitespace-nowrap font-semibold text-accent">
        <UserRoundCheck aria-hidden className="size-4" />
        <span>
          Yours until <LocalTime value={review.until} format="time" />
        </span>
      </span>
    );
  if (review.state === 'other')
    return (
      <span className="flex items-center gap-1.5">
        <Lock aria-hidden className="size-4" />
        <span>
          <bdi translate="no">{review.name}</bdi> has been reviewing it since{' '}
          <LocalTime value={review.since} format="time" />
        </span>
      </span>
    );
  if (review.state === 'claiming') return <span>Starting the review…</span>;
  if (review.state === 'free')
    return (
      <span>
        {review.lapsed ? (
          <>
            <bdi translate="no">{review.lapsed}</bdi>’s review has run out
          </>
        ) : (
          'Nobody reviews this case'
        )}
      </span>
    );
  return null;
}
