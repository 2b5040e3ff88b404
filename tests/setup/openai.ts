import { afterAll } from 'vitest';
import { startOpenAiServer } from '@/tests/servers/openai';

/**
 * OpenAI for one test file: a server of its own, named in the environment, gone with the file. The environment is read on
 * first use, so call this at the top of the file, before any hook of a test runs.
 */
export async function serveOpenAi({ apiKey = 'sk-test-secret' }: { apiKey?: string } = {}) {
  const server = await startOpenAiServer({ apiKey });
  Object.assign(process.env, {
    AI_PROVIDER: 'openai',
    OPENAI_API_KEY: apiKey,
    OPENAI_BASE_URL: server.baseUrl,
    OPENAI_API: 'responses',
  });
  afterAll(() => server.close());
  return server;
}
