/** Of what a claimant writes about one reason. */
export const WORDS_LENGTH = 2_000;
/** More than a decision has reasons or cut lines. */
export const MOST_GROUNDS = 40;
/** Of what the officer writes about the first decision. */
export const BECAUSE_LENGTH = 2_000;

/** For what is wrong with the decision besides its reasons. */
export const SOMETHING_ELSE = 'something-else';
