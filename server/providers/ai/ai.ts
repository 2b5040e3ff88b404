import { type Env, env } from '@/server/platform/env';
import type { AiEngine } from './contract';
import { createLocalAiEngine } from './local/engine';
import { createOpenAiEngine } from './openai/engine';

const scope = globalThis as { casedraftAi?: AiEngine };

/** The configured engine for embeddings and drafts. */
export function aiEngine(): AiEngine {
  scope.casedraftAi ??= env().AI_PROVIDER === 'openai' ? openAiEngine(env()) : createLocalAiEngine();
  return scope.casedraftAi;
}

function openAiEngine(settings: Env): AiEngine {
  if (!settings.OPENAI_API_KEY) throw new Error('OPENAI_API_KEY is not set');
  return createOpenAiEngine({
    apiKey: settings.OPENAI_API_KEY,
    baseUrl: settings.OPENAI_BASE_URL,
    api: settings.OPENAI_API,
    draftModel: settings.OPENAI_MODEL,
    embeddingModel: settings.OPENAI_EMBEDDING_MODEL,
    sendDimensions: settings.OPENAI_SEND_DIMENSIONS,
    contextTokens: settings.OPENAI_CONTEXT_TOKENS,
    maxOutputTokens: settings.OPENAI_MAX_OUTPUT_TOKENS,
    timeoutMs: settings.OPENAI_TIMEOUT_MS,
  });
}
