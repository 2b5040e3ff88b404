/** More of them than stand in one line of a wide screen are found no quicker than filters are set. */
export const MOST_SAVED = 20;
export const NAME_LENGTH = 40;
