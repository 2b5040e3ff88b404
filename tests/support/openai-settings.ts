/** Settings of a client for a server that a test started itself. */
import type { OpenAiSettings } from '../../server/providers/ai/openai/client';

export const TEST_KEY = 'sk-test-secret';

export const makeSettings = (changes: Partial<OpenAiSettings> & { baseUrl: string }): OpenAiSettings => ({
  apiKey: TEST_KEY,
  api: 'responses',
  draftModel: 'gpt-4.1-mini',
  embeddingModel: 'text-embedding-3-small',
  sendDimensions: true,
  contextTokens: 100_000,
  maxOutputTokens: 8_000,
  // Whoever waits for an answer that never comes should not notice it in a test.
  timeoutMs: 20_000,
  ...changes,
});
