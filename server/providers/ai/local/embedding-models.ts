/** Change a name with anything that changes its vectors: those of two names are never compared. */

/** The sentence model, on papers in English. */
export const SENTENCE_MODEL = 'local-use-lite-512-v1';
/** Hashed n-grams where the sentence model is used as well: on papers in the other languages, which it does not know. */
export const OTHER_LANGUAGES_MODEL = 'local-ngram-512-v1-not-english';
/** Hashed n-grams on all papers, where the sentence model is not installed or does not run. */
export const NGRAM_MODEL = 'local-ngram-512-v1';
