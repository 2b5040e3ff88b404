/** Adding files. */
export const upload = {} as const;
