import type { AiEngine } from './contract';
import { createLocalAiEngine } from './local/engine';

const scope = globalThis as { casedraftAi?: AiEngine };

/** The configured engine for embeddings and drafts. */
export function aiEngine(): AiEngine {
  scope.casedraftAi ??= createLocalAiEngine();
  return scope.casedraftAi;
}
