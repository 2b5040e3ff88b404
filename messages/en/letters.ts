/** Letters, on screen and as PDF. */
export const letters = {} as const;
