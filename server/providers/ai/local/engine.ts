import type { AiEngine, DraftRequest, DraftResult } from '@/server/providers/ai/contract';
import { draftExtractively } from '@/server/providers/ai/local/draft';
import { chooseEmbedder, type LocalEmbedder } from '@/server/providers/ai/local/embedder';
import { openSentenceModel } from '@/server/providers/ai/local/embedding-process';
import { IS_MODEL } from '../is-model';

const ENGINE = 'local-extractive';
/** Raised with every change of what a draft says: part of a draft's unique key. */
const PROMPT_VERSION = 'local-extractive-5';

/** Drafts and embeds on this machine: free, and without a view beside what the rules say. Drafts are deterministic, and made without a model. */
export function createLocalAiEngine(): AiEngine {
  let chosen: Promise<LocalEmbedder> | undefined;
  const embedder = () => {
    chosen ??= chooseEmbedder(openSentenceModel());
    return chosen;
  };
  return {
    name: ENGINE,
    isModel: IS_MODEL.local,
    promptVersion: PROMPT_VERSION,
    embeddingModels: async () => (await embedder()).models,
    describeEmbedding: async () => (await embedder()).description,
    async createVectorEmbedding({ texts, signal }) {
      const { embed } = await embedder();
      const embeddings = [];
      for (const text of texts) {
        await yieldToOthers();
        signal.throwIfAborted();
        embeddings.push(await embed({ text, signal }));
      }
      return { embeddings, usage: null };
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
