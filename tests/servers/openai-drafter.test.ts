import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkCitations } from '@/server/drafts/quotes/check-citations';
import { createOpenAiEngine } from '@/server/providers/ai/openai/engine';
import { makeSettings, TEST_KEY } from '@/tests/support/openai-settings';
import { stormRequest } from '@/tests/support/sample-cases';
import { startOpenAiServer } from './openai';
import { draftFromPrompt } from './openai-drafter';

let server: Awaited<ReturnType<typeof startOpenAiServer>>;
beforeAll(async () => {
  server = await startOpenAiServer({ apiKey: TEST_KEY, draft: ({ prompt }) => draftFromPrompt(prompt) });
});
afterAll(() => server.close());

it('drafts from the prompt what the documents say', async () => {
  const request = stormRequest({ schedule: null });
  const engine = createOpenAiEngine(makeSettings({ baseUrl: server.baseUrl }));
  const { content } = await engine.generateDraftWithAI(request);
  expect(content.summary).toContain('3 documents were read.');
  const findings = checkCitations({ findings: content.findings, documents: request.documents });
  expect(findings.length).toBeGreaterThan(3);
  expect(findings.filter(({ supported }) => !supported)).toEqual([]);
});
