import { type Fault, type Recorded, startOpenAiServer } from '../../servers/openai';
import { isFailure, isGood, isInjected, isPermanent, PATIENCE_MS, type ProviderPart } from './answers';

const API_KEY = 'key-of-the-tests-of-faults';

export type Provider = Awaited<ReturnType<typeof startProvider>>;
export type ProviderFault = Fault;
export type { ProviderPart } from './answers';

const PATHS = { embedding: '/v1/embeddings', draft: '/v1/responses' } as const;

/** The service that is paid by the answer, reached over the real SDK. Counts who was answered how often. */
export async function startProvider() {
  const server = await startOpenAiServer({ apiKey: API_KEY });
  /** What asked for something that holds `words`, oldest first. */
  const find = (part: ProviderPart, words: string, is: (part: ProviderPart, request: Recorded) => boolean) =>
    server
      .asked(PATHS[part])
      .filter((request) => is(part, request))
      .map((request) => ({ ...request, text: JSON.stringify(request.body) }))
      .filter(({ text }) => text.includes(words));
  return {
    env: {
      AI_PROVIDER: 'openai',
      OPENAI_API_KEY: API_KEY,
      OPENAI_BASE_URL: server.baseUrl,
      OPENAI_API: 'responses',
      // An answer that never comes is given up while somebody still waits for the end of the run; one that comes is not, however
      // busy the machine is.
      OPENAI_TIMEOUT_MS: String(PATIENCE_MS),
    },
    fail: (part: ProviderPart, ...faults: Fault[]) => server.fail(PATHS[part], ...faults),
    /** What holds `words` and got a good answer, sent whole: what one pays for and gets. */
    listAnswered: (part: ProviderPart, words: string) => find(part, words, isGood),
    /** How many attempts at what holds `words` failed, and how many of them for good. */
    countFailures: (part: ProviderPart, words: string) => {
      const failed = find(part, words, isFailure);
      return { all: failed.length, permanent: failed.filter((request) => isPermanent(part, request)).length };
    },
    /** How many drafts of what holds `words` were answered with a quote that stands nowhere. */
    countInventedQuotes: (words: string) => find('draft', words, (_, { fault }) => fault === 'invented_quote').length,
    /** How many answers were not what they should be. */
    countFaults: () => find('draft', '', isInjected).length + find('embedding', '', isInjected).length,
    reset: server.reset,
    stop: server.close,
  };
}
