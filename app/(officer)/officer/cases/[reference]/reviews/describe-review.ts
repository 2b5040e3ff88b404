import type { CaseView } from '@/server/case-view/view';

export type ReviewState =
  | { state: 'mine'; until: Date; askedBy: string | null }
  | { state: 'claiming' }
  | { state: 'other'; name: string; since: Date; wasMine: boolean; asked: 'by-me' | 'by-other' | null }
  /** `lapsed`: whose review has run out, where it was not given back. */
  | { state: 'free'; wasMine: boolean; lapsed: string | null }
  /** Not waiting for a review: nothing to review. */
  | { state: 'closed' };

type Known = {
  view: Pick<CaseView, 'status' | 'review' | 'lapsedReview'>;
  /** Reviewed on this page earlier. */
  wasMine: boolean;
  claiming: boolean;
};

/** Whether this officer may say something about the case: it is theirs, or becomes theirs by it. */
export const mayWork = ({ state }: ReviewState): boolean =>
  state === 'mine' || state === 'claiming' || state === 'free';

/** Who has the case, as the server says; a wrong clock here does no harm. */
export function describeReview({ view: { status, review, lapsedReview }, wasMine, claiming }: Known): ReviewState {
  if (status !== 'awaiting_officer_review') return { state: 'closed' };
  if (review?.mine) return { state: 'mine', until: review.leaseEndsAt, askedBy: review.askedByName };
  if (review)
    return {
      state: 'other',
      name: review.officerName,
      since: review.claimedAt,
      wasMine,
      asked: review.askedByMe ? 'by-me' : review.askedByName ? 'by-other' : null,
    };
  if (claiming) return { state: 'claiming' };
  return { state: 'free', wasMine, lapsed: lapsedReview && !lapsedReview.mine ? lapsedReview.officerName : null };
}
