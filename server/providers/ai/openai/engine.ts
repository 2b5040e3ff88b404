import type { AiEngine } from '@/server/providers/ai/contract';
import { ProviderError } from '@/server/providers/provider-error';
import { createOpenAiClient, DRAFT_DEADLINE_MS, type OpenAiSettings } from './client';
import { draftWithModel } from './draft';
import { embedTexts } from './embedding';
import { DRAFT_PROMPT_VERSION } from './prompts/draft-1';

/** Embeddings and drafts by OpenAI, or by a server that speaks its protocol. */
export function createOpenAiEngine(settings: OpenAiSettings): AiEngine {
  const client = createOpenAiClient(settings);
  return {
    name: 'openai',
    promptVersion: `${DRAFT_PROMPT_VERSION}:${settings.draftModel}`,
    embeddingModel: settings.embeddingModel,
    createVectorEmbedding: ({ texts, signal }) =>
      withDeadline({ signal, run: (bounded) => embedTexts({ client, settings, texts, signal: bounded }) }),
    generateDraftWithAI: (request) =>
      withDeadline({
        signal: request.signal,
        run: (bounded) => draftWithModel({ client, settings, request: { ...request, signal: bounded } }),
      }),
  };
}

/** Ends at the deadline even when the connection hangs; an abort by the caller is passed on as it is. */
async function withDeadline<T>({
  signal,
  run,
}: {
  signal: AbortSignal;
  run: (bounded: AbortSignal) => Promise<T>;
}): Promise<T> {
  const deadline = AbortSignal.timeout(DRAFT_DEADLINE_MS);
  try {
    return await run(AbortSignal.any([signal, deadline]));
  } catch (error) {
    signal.throwIfAborted();
    if (deadline.aborted)
      throw new ProviderError({ code: 'timed_out', message: 'The AI service did not answer in time.', cause: error });
    throw error;
  }
}
