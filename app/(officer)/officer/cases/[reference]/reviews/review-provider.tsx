'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useCase } from '../desk/case-context';
import { type LetterWork, useLetter } from '../letters/use-letter';
import { findReviewObstacle, ReviewObstacleContext } from './review-obstacle';
import { startWith } from './start-with';
import { type Reviewing, useReview } from './use-review';

const LetterContext = createContext<LetterWork | null>(null);
const ReviewContext = createContext<Reviewing | null>(null);

/** The officer's review of the case, and the letter, which is saved before the review is given back. */
export function ReviewProvider({ children }: { children: ReactNode }) {
  const { view, officer } = useCase();
  const isWaiting = view.status === 'awaiting_officer_review';
  const written = useLetter({
    reference: view.reference,
    officerId: officer.userId,
    mayEdit: isWaiting && view.review?.mine === true,
  });
  const reviewing = useReview({ view, officerName: officer.name, letter: written.saver });
  const { review } = reviewing;
  const { isSupervisor } = officer;
  const obstacle = useMemo(() => findReviewObstacle({ review, isSupervisor }), [review, isSupervisor]);
  return (
    <ReviewObstacleContext value={obstacle}>
      <ReviewContext value={reviewing}>
        <LetterContext value={startLetterWith(reviewing.start, written)}>{children}</LetterContext>
      </ReviewContext>
    </ReviewObstacleContext>
  );
}

const startLetterWith = (start: () => void, letter: LetterWork): LetterWork => ({
  ...startWith(start, letter, ['type', 'replace']),
  saver: startWith(start, letter.saver, ['change', 'settle']),
  undo: startWith(start, letter.undo, ['run']),
  redo: startWith(start, letter.redo, ['run']),
});

export function useReviewing(): Reviewing {
  const reviewing = useContext(ReviewContext);
  if (!reviewing) throw new Error('There is no review outside of the page of a case.');
  return reviewing;
}

export function useLetterWork(): LetterWork {
  const letter = useContext(LetterContext);
  if (!letter) throw new Error('There is no letter outside of the page of a case.');
  return letter;
}
