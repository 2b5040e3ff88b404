/** Help, contact, privacy and accessibility. */
export const help = {} as const;
