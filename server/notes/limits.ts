/** Of one note: more than a screen is a paper, not a note. */
export const LONGEST_NOTE = 2_000;

/** Of one case, so that a program in a loop fills no page of a colleague's. */
export const MOST_NOTES = 200;
