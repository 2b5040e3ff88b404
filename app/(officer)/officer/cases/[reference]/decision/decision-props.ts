import type { CaseView } from '@/server/cases/view';
import type { DraftView } from '@/server/drafts/view';

/** What each of the three decision dialogs needs. */
export type DecisionProps = {
  view: CaseView;
  /** The draft on screen, null for none. */
  draft: DraftView | null;
  /** As it stands in the editor. */
  letter: string;
  /** The officer has changed it: then it goes out as it is. Else the server picks the one that fits the decision. */
  isLetterEdited: boolean;
  /** Saves what is unsaved; false when that failed. */
  saveLetter: () => Promise<boolean>;
  /** The decision was made, here and now. */
  onDecided: () => void;
  onClose: () => void;
};
