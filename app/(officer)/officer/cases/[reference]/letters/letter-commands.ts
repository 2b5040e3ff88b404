import { TO_COMPLETE } from '@/server/case-types/letter';
import type { Desk } from '../desk/desk-store';
import type { StandardLetter } from './use-letter';

/** Where the letter's words are written. */
export const LETTER_PLACE = 'letter';

/** The ways to the letter. */
export function createLetterCommands({ focus, parts }: Desk, showReview: () => void) {
  /** To the first gap in it, if there is one. */
  function goTo() {
    showReview();
    // What is hidden behind its changes takes no focus.
    parts.current.letter.showWords();
    focus.reach([LETTER_PLACE], (box) => {
      box.focus();
      if (!(box instanceof HTMLTextAreaElement)) return;
      const gap = box.value.indexOf(TO_COMPLETE);
      if (gap !== -1) box.setSelectionRange(gap, gap + TO_COMPLETE.length);
    });
  }

  return {
    goTo,
    /** The same, with this letter to go on from. */
    edit: (standard: StandardLetter) => {
      parts.current.letter.replace(standard);
      goTo();
    },
  };
}
