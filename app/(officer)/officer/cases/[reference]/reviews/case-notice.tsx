'use client';

import { useCase, useFindingsWork, useLetterWork, useReviewing } from '../desk/desk-context';
import { ReviewNotice } from './review-notice';

/** What stands in the way of the review of the case on the page. */
export function CaseNotice() {
  const { officer } = useCase();
  const { review, problem, claim, takeOver, ask } = useReviewing();
  const letter = useLetterWork();
  const { judging } = useFindingsWork();
  return (
    <ReviewNotice
      review={review}
      problem={problem}
      hasUnsaved={letter.state.status === 'unsaved' || judging.unsaved.length > 0}
      isSupervisor={officer.isSupervisor}
      onClaim={claim}
      onTakeOver={takeOver}
      onAsk={ask}
    />
  );
}
