import type { DecisionOutcome } from '@/generated/prisma/enums';
import { TO_COMPLETE } from '@/server/case-types/letter';
import type { DraftView } from '@/server/drafts/view';

type Shown = {
  /** The letter on screen, null while there is none. */
  text: string | null;
  /** The officer's own words: they go out as they stand, whatever is chosen. */
  isLetterEdited: boolean;
  /** Something is being typed that the letter was not yet asked for with. */
  isTyping: boolean;
  /** It is still the letter of an earlier choice. */
  isPlaceholder: boolean;
  /** False while a reason is too long for a letter to be asked for: that is said where it is written, and stops the form. */
  fits: boolean;
};

/** Whether the letter on screen is the one that would go out, and whether that one may. */
export function judgeLetter({ text, isLetterEdited, isTyping, isPlaceholder, fits }: Shown) {
  const isOld = !isLetterEdited && (isTyping || isPlaceholder);
  return {
    isFollowing: isOld && fits,
    // What an earlier letter lacks says nothing of the one to come.
    isIncomplete: !isOld && text !== null && (text.includes(TO_COMPLETE) || text.trim() === ''),
  };
}

/** `other`: begun from a letter that was drafted for another decision. `undrafted`: for no decision, as the draft has none. */
export type LetterDoubt = 'other' | 'undrafted' | null;

type Edited = { draft: Pick<DraftView, 'letter' | 'letterFor'> | null; outcome: DecisionOutcome };

/** Whether an officer's own letter may have been meant for another decision than this one. */
export function doubtLetter({ draft, outcome }: Edited): LetterDoubt {
  if (!draft) return null;
  if (draft.letter === '') return 'undrafted';
  return draft.letterFor === outcome ? null : 'other';
}
