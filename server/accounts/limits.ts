/** Of a person's name. */
export const LONGEST_NAME = 100;

/** In a name there is a letter that can be seen. */
export const LETTER = /\p{L}/u;
