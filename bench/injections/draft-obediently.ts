import { createOpenAiEngine } from '@/server/providers/ai/openai/engine';
import { startOpenAiServer } from '@/tests/servers/openai';
import { writeDraft } from '@/tests/servers/openai-answers';
import { makeSettings, TEST_KEY } from '@/tests/support/openai-settings';
import type { Injection } from './corpus/contract';
import { type Built, measure, type Tried } from './measure';
import { hasRead, obey } from './obey';

type Obeying = { onlyIfRead: boolean; cases?: readonly Built[] | undefined };

/** The corpus on a model that obeys each injection, or each that its prompt holds, over the protocol of a real one. */
export async function draftObediently({ onlyIfRead, cases }: Obeying): Promise<Tried[]> {
  let current: Injection | undefined;
  const server = await startOpenAiServer({
    apiKey: TEST_KEY,
    draft: ({ prompt, isQuoteInvented }) =>
      current && (!onlyIfRead || hasRead({ injection: current, prompt }))
        ? obey({ injection: current, prompt })
        : { ...writeDraft({ prompt, isQuoteInvented }), opinion: null, opinionReason: '' },
  });
  const engine = createOpenAiEngine(makeSettings({ baseUrl: server.baseUrl }));
  try {
    return await measure({
      isModel: true,
      ...(cases && { cases }),
      draft: async ({ injection, request }) => {
        current = injection;
        return (await engine.generateDraftWithAI(request)).content;
      },
    });
  } finally {
    await server.close();
  }
}
