/** What case types say to claimants. */
export const caseTypes = {} as const;
