import type { DecisionOutcome } from '@/generated/prisma/enums';
import { isFitToSend } from '@/server/case-types/letter';

type Shown = {
  /** The letter on screen, null while there is none. */
  text: string | null;
  /** The officer's own words: they go out as they stand, whatever is chosen. */
  isLetterEdited: boolean;
  /** Something is being typed that the letter was not yet asked for with. */
  isTyping: boolean;
  /** It is still the letter of an earlier choice. */
  isPlaceholder: boolean;
  /** What would be sent is being read, for the first time or anew. */
  isLoading: boolean;
  /** The officer's own words are held against what would be paid, which that reading tells. */
  needsSums: boolean;
  /** False while a reason is too long for a letter to be asked for: that is said where it is written, and stops the form. */
  fits: boolean;
};

/** Whether the letter on screen is the one that would go out, and whether that one may. */
export function judgeLetter({ text, isLetterEdited, isTyping, isPlaceholder, isLoading, needsSums, fits }: Shown) {
  const isOld = !isLetterEdited && (isTyping || isPlaceholder);
  return {
    isFollowing: isOld && fits,
    // Nobody decides before it is known what exactly is decided: until then a doubt about it may still come.
    isAwaited: (!isLetterEdited || needsSums) && (isTyping || isPlaceholder || isLoading) && fits,
    // What an earlier letter lacks says nothing of the one to come.
    isIncomplete: !isOld && text !== null && !isFitToSend(text),
  };
}

/** `other`: begun as the letter of another decision. `unknown`: nothing says for which decision it was meant. */
export type LetterDoubt = 'other' | 'unknown' | null;

type Begun = { begunFor: DecisionOutcome | null; outcome: DecisionOutcome };

/** Whether an officer's own letter may have been meant for another decision than this one. */
export function doubtLetter({ begunFor, outcome }: Begun): LetterDoubt {
  if (!begunFor) return 'unknown';
  return begunFor === outcome ? null : 'other';
}

export type SumDoubt = { named: string; paid: string } | null;

/** What an approval would pay, and what the letter may promise instead; null where nothing is paid. */
export type SumsPaid = { paid: string; others: readonly string[] } | null;

/** Whether an officer's own letter names another sum than would be paid, as after a fact was corrected, and not the right one. */
export function doubtSum({ text, sums }: { text: string; sums: SumsPaid }): SumDoubt {
  if (!sums || text.includes(sums.paid)) return null;
  const named = sums.others.find((sum) => text.includes(sum));
  return named === undefined ? null : { named, paid: sums.paid };
}
