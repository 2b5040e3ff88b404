/** The list of cases, and opening one. */
export const start = {} as const;
