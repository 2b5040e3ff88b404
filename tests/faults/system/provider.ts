import { type Fault, type Recorded, startOpenAiServer } from '../../servers/openai';

const API_KEY = 'key-of-the-tests-of-faults';

export type Provider = Awaited<ReturnType<typeof startProvider>>;
export type ProviderFault = Fault;
export type ProviderPart = 'embedding' | 'draft';

const PATHS = { embedding: '/v1/embeddings', draft: '/v1/responses' } as const;

/** The service that is paid by the answer, reached over the real SDK. Counts who was answered how often. */
export async function startProvider() {
  const server = await startOpenAiServer({ apiKey: API_KEY });
  return {
    env: {
      AI_PROVIDER: 'openai',
      OPENAI_API_KEY: API_KEY,
      OPENAI_BASE_URL: server.baseUrl,
      OPENAI_API: 'responses',
      // An answer that never comes is given up while somebody still waits for the end of the run; one that comes is not, however
      // busy the machine is.
      OPENAI_TIMEOUT_MS: '10000',
    },
    fail: (part: ProviderPart, ...faults: Fault[]) => server.fail(PATHS[part], ...faults),
    /** How often a good answer to what holds `words` was sent whole: what one pays for and gets. */
    countAnswers: (part: ProviderPart, words: string) =>
      server
        .asked(PATHS[part])
        .filter((request) => wasAnswered(request) && JSON.stringify(request.body).includes(words)).length,
    countFaults: (part: ProviderPart) => server.asked(PATHS[part]).filter(({ fault }) => fault !== null).length,
    reset: server.reset,
    stop: server.close,
  };
}

const wasAnswered = ({ left, fault }: Recorded) => !left && (fault === null || fault === 'slow');
