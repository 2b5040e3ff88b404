/** Of what a claimant says to one thing that is asked for. */
export const ITEM_WORDS_LENGTH = 1_000;
