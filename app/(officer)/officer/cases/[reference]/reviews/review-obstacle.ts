'use client';

import { createContext, useContext } from 'react';
import type { ReviewState } from './describe-review';

/** Why what needs the case cannot be finished now, and what to do. `holder`: the colleague who has it; null where nobody does any more. */
export type ReviewObstacle = { title: string; text: string; holder: string | null };

/** A word about the case begins its review where nobody has it. A decision only ends one that is under way. */
export type Needs = 'word' | 'review';

const KEPT = 'What you typed stays here and in this browser.';

/** Null while the case is the officer's, or becomes theirs by what they say. */
export function findReviewObstacle({
  review,
  isSupervisor,
}: {
  review: ReviewState;
  isSupervisor: boolean;
}): ReviewObstacle | null {
  if (review.state === 'other')
    return {
      title: review.wasMine ? `${review.name} has taken over this case` : `${review.name} is reviewing this case`,
      text: `${KEPT} ${sayWay({ review, isSupervisor })}`,
      holder: review.name,
    };
  if (review.state === 'free' && review.wasMine)
    return {
      title: 'Your review of this case has ended',
      text: `${KEPT} Start it again at the top of the page to go on.`,
      holder: null,
    };
  return null;
}

type OthersReview = Extract<ReviewState, { state: 'other' }>;

function sayWay({ review, isSupervisor }: { review: OthersReview; isSupervisor: boolean }): string {
  if (isSupervisor) return 'To go on, take the case over at the top of the page.';
  return review.asked === null
    ? 'To go on, ask a supervisor for the case at the top of the page.'
    : 'A supervisor has been asked for the case.';
}

/** Around the page of a case, for whatever is open on it. */
export const ReviewObstacleContext = createContext<ReviewObstacle | null>(null);

export function useReviewObstacle(needs: Needs = 'word'): ReviewObstacle | null {
  const obstacle = useContext(ReviewObstacleContext);
  return needs === 'review' || obstacle?.holder ? obstacle : null;
}
