import { NGRAM_MODEL, OTHER_LANGUAGES_MODEL, SENTENCE_MODEL } from '@/server/providers/ai/local/embedding-models';

/**
 * By a sentence model two letters about anything at all come to about 0.3, and about another event of the same kind to 0.5;
 * `npm run eval:embeddings` prints the spread.
 */
const LEAST_OF_SENTENCES = 0.6;
/** Below this, texts have few words in common. */
const LEAST_OF_OTHERS = 0.35;

/** The cosine from which on two cases of a model's vectors may be called similar; below it, that would mislead. */
export const leastSimilarity = (model: string): number =>
  model === SENTENCE_MODEL ? LEAST_OF_SENTENCES : LEAST_OF_OTHERS;

/** The model compares words, whatever they mean. */
export const isLexicalModel = (model: string): boolean => model === NGRAM_MODEL || model === OTHER_LANGUAGES_MODEL;
