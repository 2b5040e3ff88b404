import type { AiEngine } from '@/server/providers/ai/contract';
import { limitTime } from '@/server/providers/limit-time';
import { IS_MODEL } from '../is-model';
import { createOpenAiClient, DRAFT_DEADLINE_MS, type OpenAiSettings } from './client';
import { draftWithModel } from './draft';
import { embedTexts } from './embedding';
import { explainTimeout } from './errors';
import { DRAFT_PROMPT_VERSION } from './prompts/draft-7';

/** Embeddings and drafts by OpenAI, or by a server that speaks its protocol. */
export function createOpenAiEngine(settings: OpenAiSettings): AiEngine {
  const client = createOpenAiClient(settings);
  return {
    name: 'openai',
    isModel: IS_MODEL.openai,
    promptVersion: `${DRAFT_PROMPT_VERSION}:${settings.draftModel}`,
    embeddingModels: async () => [settings.embeddingModel],
    describeEmbedding: async () => settings.embeddingModel,
    createVectorEmbedding: ({ texts, signal }) =>
      withDeadline({ signal, run: (bounded) => embedTexts({ client, settings, texts, signal: bounded }) }),
    generateDraftWithAI: (request) =>
      withDeadline({
        signal: request.signal,
        run: (bounded) => draftWithModel({ client, settings, request: { ...request, signal: bounded } }),
      }),
  };
}

/** Ends at the deadline even when the connection hangs. */
const withDeadline = <T>({ signal, run }: { signal: AbortSignal; run: (bounded: AbortSignal) => Promise<T> }) =>
  limitTime({ ms: DRAFT_DEADLINE_MS, signal, run, explainLate: explainTimeout });
