/** My account. */
export const account = {} as const;
