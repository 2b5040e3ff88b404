/** The stages of a case, requests and the decision. */
export const status = {} as const;
