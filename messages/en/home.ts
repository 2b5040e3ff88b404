/** The start page. */
export const home = {} as const;
