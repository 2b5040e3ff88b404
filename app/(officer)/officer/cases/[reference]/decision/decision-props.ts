import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { CaseView } from '@/server/cases/view';

/** What each of the three decision dialogs needs. */
export type DecisionProps = {
  view: CaseView;
  /** As it will go out. */
  letter: string;
  /** What the draft's letter, still as drafted, was written for; null once the officer has changed it. */
  draftedFor: DecisionOutcome | null;
  /** Saves what is unsaved; false when that failed. */
  saveLetter: () => Promise<boolean>;
  /** The decision was made, here and now. */
  onDecided: () => void;
  onClose: () => void;
};
