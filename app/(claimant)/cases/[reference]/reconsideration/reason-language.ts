const WRITTEN = /^(own|line)-\d+$|^amount$/;

/** For `lang`: what an officer or the award says of a reason is in English, and the case type's words are in the reader's language. */
export const reasonLanguage = (key: string): 'en' | undefined => (WRITTEN.test(key) ? 'en' : undefined);
