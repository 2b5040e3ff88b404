/** Asking for another look at a decision. */
export const reconsideration = {} as const;
