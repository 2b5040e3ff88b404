import { type Env, env } from '@/server/platform/env';
import { observeCall } from '@/server/platform/metrics';
import { callThrough } from '@/server/providers/circuit/call-through';
import type { AiEngine } from './contract';
import { createLocalAiEngine } from './local/engine';
import { createOpenAiEngine } from './openai/engine';

const scope = globalThis as { casedraftAi?: AiEngine };

/** The configured engine for embeddings and drafts. */
export function aiEngine(): AiEngine {
  scope.casedraftAi ??= observe(ENGINES[env().AI_PROVIDER](env()));
  return scope.casedraftAi;
}

/** An engine that AI_PROVIDER can name and that is not here does not compile. */
const ENGINES: Record<Env['AI_PROVIDER'], (settings: Env) => AiEngine> = {
  local: createLocalAiEngine,
  openai: (settings) => leaveAloneWhileAway(openAiEngine(settings)),
};

/** The same engine, with its calls counted. */
function observe(engine: AiEngine): AiEngine {
  const { name: provider } = engine;
  return {
    ...engine,
    createVectorEmbedding: (request) =>
      observeCall({ provider, operation: 'embed', run: () => engine.createVectorEmbedding(request) }),
    generateDraftWithAI: (request) =>
      observeCall({ provider, operation: 'draft', run: () => engine.generateDraftWithAI(request) }),
  };
}

/** The same engine, which asks nothing while OpenAI is known to be away. */
const leaveAloneWhileAway = (engine: AiEngine): AiEngine => ({
  ...engine,
  createVectorEmbedding: (request) =>
    callThrough({ service: 'openai', call: () => engine.createVectorEmbedding(request) }),
  generateDraftWithAI: (request) => callThrough({ service: 'openai', call: () => engine.generateDraftWithAI(request) }),
});

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
