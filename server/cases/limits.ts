/** Of a claimant's answer to a request. */
export const MESSAGE_LENGTH = 2_000;

/** Of a case's title. */
export const SHORTEST_TITLE = 3;
export const LONGEST_TITLE = 120;
