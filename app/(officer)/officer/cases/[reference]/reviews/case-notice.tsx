'use client';

import { useCase } from '../desk/case-context';
import { useFindingsWork } from '../findings/findings-provider';
import { ReviewNotice } from './review-notice';
import { useLetterWork, useReviewing } from './review-provider';

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
