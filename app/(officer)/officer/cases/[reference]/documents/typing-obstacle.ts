import type { KeptStage } from '@/app/client/use-kept';
import type { CaseView } from '@/server/case-view/view';

type Known = {
  ocrStatus: CaseView['documents'][number]['ocrStatus'];
  stage: KeptStage;
  /** The colleague who is reviewing the case. */
  reviewedBy: string | null;
};

/** `isFinal`: what is typed will not be saved any more. */
export type TypingObstacle = { title: string; text: string; isFinal: boolean };

/** Why typed text cannot be saved now; null where it can. */
export function findTypingObstacle({ ocrStatus, stage, reviewedBy }: Known): TypingObstacle | null {
  if (stage === 'paused')
    return {
      title: 'This case was decided meanwhile',
      text: 'Your text can only be saved if the decision is undone. Copy what you still need of it.',
      isFinal: false,
    };
  if (stage === 'over')
    return {
      title: 'This case is closed',
      text: 'Its documents are no longer read. Copy what you still need of what you typed.',
      isFinal: true,
    };
  if (ocrStatus === 'completed')
    return {
      title: 'This document has its text by now',
      text: 'It was read or typed in meanwhile, so what stands here is no longer saved. Copy what you still need of it.',
      isFinal: true,
    };
  if (reviewedBy)
    return {
      title: `${reviewedBy} is reviewing this case`,
      text: 'Only they can save the text. What you typed stays in this browser until the case is yours.',
      isFinal: false,
    };
  if (ocrStatus !== 'failed')
    return {
      title: 'This document is being read again',
      text: 'Somebody asked for it meanwhile. Type on if you like: your text can be saved if reading fails again.',
      isFinal: false,
    };
  return null;
}

/** Why the buttons for an unread document are out of reach while a colleague reviews the case; null where they are not. */
export function describeReviewedBy({ reviewedBy, isSupervisor }: { reviewedBy: string | null; isSupervisor: boolean }) {
  if (!reviewedBy) return null;
  return isSupervisor
    ? `${reviewedBy} is reviewing this case, so only they can type in the text. Take the case over first.`
    : `${reviewedBy} is reviewing this case, so only they can do this. Ask for the case first.`;
}
