import type { Embedding } from '@/server/providers/ai/contract';
import { NGRAM_MODEL, OTHER_LANGUAGES_MODEL, SENTENCE_MODEL } from './embedding-models';
import { embedByNgrams } from './embedding-ngrams';
import type { SentenceModel } from './embedding-process';

export type LocalEmbedder = {
  /** The models that its vectors are of. */
  models: readonly string[];
  /** For the log: what embeds, and why it is not the better one where it is not. */
  description: string;
  embed: (request: { text: string; signal: AbortSignal }) => Promise<Embedding>;
};

/** Long enough for a cold disk and a busy machine; a hang there must not hold up the start for longer. */
const TRIAL_MS = 30_000;

/**
 * Tries the sentence model once. Where it answers, it embeds what is in English, and hashed n-grams the rest; where it is
 * missing or does not run, they embed everything, under a name of their own.
 */
export async function chooseEmbedder(model: SentenceModel): Promise<LocalEmbedder> {
  try {
    const signal = AbortSignal.timeout(TRIAL_MS);
    const vector = await model.embed({ text: 'Water came through the ceiling of the bedroom.', signal });
    if (!vector) throw new Error('it took an English sentence for another language');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      models: [NGRAM_MODEL],
      description: `${NGRAM_MODEL}: likeness of words only, since ${SENTENCE_MODEL} does not run: ${why}`,
      embed: async ({ text }) => ({ vector: embedByNgrams(text), model: NGRAM_MODEL }),
    };
  }
  return {
    models: [SENTENCE_MODEL, OTHER_LANGUAGES_MODEL],
    description: `${SENTENCE_MODEL}, and ${OTHER_LANGUAGES_MODEL} for other languages`,
    embed: async ({ text, signal }) => {
      const vector = await model.embed({ text, signal });
      if (vector) return { vector, model: SENTENCE_MODEL };
      return { vector: embedByNgrams(text), model: OTHER_LANGUAGES_MODEL };
    },
  };
}
