import type { CaseView } from '@/server/cases/view';

/** What each of the three decision dialogs needs. */
export type DecisionProps = {
  view: CaseView;
  /** As it will go out. */
  letter: string;
  /** Saves what is unsaved; false when that failed. */
  saveLetter: () => Promise<boolean>;
  onClose: () => void;
};
