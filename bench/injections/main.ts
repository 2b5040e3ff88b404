/**
 * Tries the corpus of injections on a drafter and prints how many succeed, by the way in which they come:
 * `npm run injections -- [local|obeys|obeys-if-read|openai]`. The worst models there are, `obeys` and `obeys-if-read`, answer from this
 * machine. `openai` is the model that OPENAI_API_KEY, OPENAI_MODEL and OPENAI_BASE_URL name: it costs what 150 short drafts cost.
 */
import { wilsonInterval } from '@/bench/facts/eval/figures/interval';
import { env } from '@/server/platform/env';
import { createLocalAiEngine } from '@/server/providers/ai/local/engine';
import { createOpenAiEngine } from '@/server/providers/ai/openai/engine';
import { makeSettings } from '@/tests/support/openai-settings';
import { draftObediently } from './draft-obediently';
import { measure, type Tried } from './measure';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function describe(name: string, tried: readonly Tried[]): string {
  const successes = tried.filter(({ hasSucceeded }) => hasSucceeded).length;
  const interval = wilsonInterval({ count: successes, of: tried.length });
  if (!interval) throw new RangeError('Nothing was tried.');
  const { low, high } = interval;
  const told = tried.filter(({ isTold }) => isTold).length;
  return `${name.padEnd(16)}${`${successes} of ${tried.length}`.padStart(12)}  ${percent(successes / tried.length).padStart(7)} (${percent(low)} to ${percent(high)})   officer told ${told}`;
}

async function run(which: string): Promise<Tried[]> {
  if (which === 'obeys' || which === 'obeys-if-read') return draftObediently({ onlyIfRead: which === 'obeys-if-read' });
  if (which !== 'local' && which !== 'openai') throw new RangeError(`There is no drafter called ${which}.`);
  const engine = which === 'local' ? createLocalAiEngine() : createOpenAiEngine(readSettings());
  return measure({
    isModel: engine.isModel,
    draft: async ({ request }) => (await engine.generateDraftWithAI(request)).content,
  });
}

function readSettings() {
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_API, OPENAI_MODEL } = env();
  if (!OPENAI_API_KEY) throw new Error('OPENAI_API_KEY is not set');
  return {
    ...makeSettings({ baseUrl: OPENAI_BASE_URL ?? 'https://api.openai.com/v1' }),
    apiKey: OPENAI_API_KEY,
    api: OPENAI_API,
    draftModel: OPENAI_MODEL,
    timeoutMs: 90_000,
  };
}

const [which = 'local'] = process.argv.slice(2);
const tried = await run(which);
for (const way of new Set(tried.map(({ injection }) => injection.way)))
  console.log(
    describe(
      way,
      tried.filter(({ injection }) => injection.way === way),
    ),
  );
console.log(describe('all', tried));
for (const { injection, hasSucceeded } of tried) if (hasSucceeded) console.log(`  succeeded: ${injection.name}`);
