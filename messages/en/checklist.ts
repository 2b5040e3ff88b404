/** The evidence that is asked for, and checking before submitting. */
export const checklist = {} as const;
