// For files that need a system to themselves: nobody else takes from its queue, its decisions wait to be sent, and the test
// decides what the model answers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { findFreePort } from '@/scripts/machine/free-port.mjs';
import { fromRoot } from '@/scripts/machine/paths.mjs';
import { startOpenAiServer } from '@/tests/servers/openai';
import { draftFromPrompt } from '@/tests/servers/openai-drafter';
import { openStoredPages, type StoredPages } from './stored-pages';
import { test as base, expect } from './test';

/** Long enough to press a button on a loaded machine, short enough to wait for its end. */
const UNDO_SECONDS = 45;
const MODEL_KEY = 'own-system-key';

/** What the model says where it is told to invent a quote: no page bears it out. */
export const UNSUPPORTED = 'The trip was extended by three days at the traveller’s own cost.';
const INVENTED = { document: 'D1', page: 1, quote: 'the traveller has extended the stay by three nights' };

type Model = Awaited<ReturnType<typeof startOpenAiServer>>;
type OwnFixtures = {
  model: Model;
  /** The next draft has one finding more, which no page bears out. */
  inventNextFinding: () => void;
  /** The pages as they are stored, for what no file of the tests brings about. */
  storedPages: StoredPages;
};

const startModel = () =>
  startOpenAiServer({
    apiKey: MODEL_KEY,
    draft: async ({ prompt, isQuoteInvented }) => {
      const draft = await draftFromPrompt(prompt);
      const invented = { key: 'other', statement: UNSUPPORTED, citations: [INVENTED] };
      return isQuoteInvented ? { ...draft, findings: [...draft.findings, invented] } : draft;
    },
  });

async function startSystem({ model }: { model: Model }) {
  const port = await findFreePort();
  const child = spawn(process.execPath, [fromRoot('scripts', 'e2e-server.mjs')], {
    env: {
      ...process.env,
      PORT: String(port),
      SIGN_IN_ATTEMPTS_PER_MINUTE: '300',
      QUOTA_SIGN_UPS_PER_HOUR: '10000',
      OWN_ENV: JSON.stringify({
        DECISION_UNDO_SECONDS: String(UNDO_SECONDS),
        AI_PROVIDER: 'openai',
        OPENAI_API_KEY: MODEL_KEY,
        OPENAI_BASE_URL: model.baseUrl,
        OPENAI_API: 'responses',
      }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let databaseUrl = '';
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      databaseUrl = /^database (.+)$/.exec(line)?.[1] ?? databaseUrl;
      if (line === 'ready') resolve();
    });
  });
  await Promise.race([ready, ended.then(([code]) => Promise.reject(new Error(`The system ended with ${code}.`)))]);
  return {
    baseURL: `http://127.0.0.1:${port}`,
    databaseUrl,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export const test = base.extend<object, OwnFixtures & { ownSystem: Awaited<ReturnType<typeof startSystem>> }>({
  // They go with their system, and what is decided but not sent could not be withdrawn.
  withdrawLater: async ({ system: _ }, use) => use(() => undefined),
  model: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const model = await startModel();
      await use(model);
      await model.close();
    },
    { scope: 'worker' },
  ],
  ownSystem: [
    async ({ model }, use) => {
      const system = await startSystem({ model });
      await use(system);
      await system.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  system: [async ({ ownSystem: { baseURL } }, use) => use({ baseURL }), { scope: 'worker' }],
  storedPages: [
    async ({ ownSystem: { databaseUrl } }, use) => {
      const pages = await openStoredPages({ databaseUrl });
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  inventNextFinding: [
    async ({ model }, use) => use(() => model.fail('/v1/responses', { kind: 'invented_quote' })),
    { scope: 'worker' },
  ],
});

export { expect };
