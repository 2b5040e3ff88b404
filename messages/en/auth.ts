/** Signing in, signing up, and a forgotten password. */
export const auth = {} as const;
