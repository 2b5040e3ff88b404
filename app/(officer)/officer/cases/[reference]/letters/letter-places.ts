/** Where the letter's words are written. */
export const LETTER_PLACE = 'letter';
