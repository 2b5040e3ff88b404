import type { DecisionOutcome } from '@/generated/prisma/enums';

/** Of the case, as its view gives it. */
type About = { reference: string; claimantName: string; undoSeconds: number | null };
type Texts = { title: string; description: string; action: string };

type Told = Pick<About, 'reference' | 'claimantName'> & { told: string };

const TEXTS: Record<DecisionOutcome, (about: Told) => Texts> = {
  approved: ({ reference, told }) => ({
    title: `Approve ${reference}?`,
    description: `The case is closed as approved. ${told}`,
    action: 'Approve case',
  }),
  rejected: ({ reference, told }) => ({
    title: `Reject ${reference}?`,
    description: `The case is closed as rejected. ${told} Check that the letter gives your reasons.`,
    action: 'Reject case',
  }),
  more_information: ({ reference, claimantName, told }) => ({
    title: 'Ask for more information?',
    description: `${reference} goes back to ${claimantName}, and returns to the queue when they answer. ${told}`,
    action: 'Send request',
  }),
};

/** What the panel of each decision says. */
export const describeDecision = ({ outcome, about }: { outcome: DecisionOutcome; about: About }): Texts =>
  TEXTS[outcome]({ ...about, told: `${about.claimantName} is told ${describeDelay(about.undoSeconds)}` });

/** Until a decision is sent it can be undone. */
function describeDelay(seconds: number | null): string {
  if (!seconds) return 'at once.';
  const span = seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
  return `in ${span}; until then you can undo it.`;
}
