import {
  type AiEngine,
  type DraftRequest,
  type DraftResult,
  EMBEDDING_DIMENSIONS,
} from '@/server/providers/ai/contract';
import { draftExtractively } from '@/server/providers/ai/local/draft';
import { embedText, LOCAL_EMBEDDING_MODEL } from '@/server/providers/ai/local/embedding';

const ENGINE = 'local-extractive';
/** Raised with every change of what a draft says: part of a draft's unique key. */
const PROMPT_VERSION = 'local-extractive-4';

/** Drafts and embeds on this machine, without a model: free, deterministic, and without an opinion on merit. */
export function createLocalAiEngine(): AiEngine {
  return {
    name: ENGINE,
    promptVersion: PROMPT_VERSION,
    embeddingModel: LOCAL_EMBEDDING_MODEL,
    async createVectorEmbedding({ texts, signal }) {
      const vectors: number[][] = [];
      for (const text of texts) {
        await yieldToOthers();
        signal.throwIfAborted();
        vectors.push(embedText(text));
      }
      if (vectors.some((vector) => vector.length !== EMBEDDING_DIMENSIONS))
        throw new Error('Embedding of the wrong length');
      return { vectors, model: LOCAL_EMBEDDING_MODEL, usage: null };
    },
    async generateDraftWithAI(request: DraftRequest): Promise<DraftResult> {
      const content = await draftExtractively({ request, betweenDocuments: yieldToOthers });
      return { content, model: ENGINE, promptVersion: PROMPT_VERSION, usage: null };
    },
  };
}

/** A long case must not keep the worker from renewing its lock. */
function yieldToOthers(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
