import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { CaseView } from '@/server/case-view/view';

type About = Pick<CaseView, 'reference' | 'claimantName' | 'undoSeconds'>;
type Texts = { title: string; description: string; action: string };

/** What the panel of each decision says. */
export function describeDecision({ outcome, about }: { outcome: DecisionOutcome; about: About }): Texts {
  const { reference, claimantName } = about;
  const told = `${claimantName} is told ${describeDelay(about.undoSeconds)}`;
  switch (outcome) {
    case 'approved':
      return {
        title: `Approve ${reference}?`,
        description: `The case is closed as approved. ${told}`,
        action: 'Approve case',
      };
    case 'rejected':
      return {
        title: `Reject ${reference}?`,
        description: `The case is closed as rejected. ${told} Check that the letter gives your reasons.`,
        action: 'Reject case',
      };
    case 'more_information':
      return {
        title: 'Ask for more information?',
        description: `${reference} goes back to ${claimantName}, and returns to the queue when they answer. ${told}`,
        action: 'Send request',
      };
  }
}

/** Until a decision is sent it can be undone. */
function describeDelay(seconds: number | null): string {
  if (!seconds) return 'at once.';
  const span = seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
  return `in ${span}; until then you can undo it.`;
}
