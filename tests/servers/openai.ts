import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { chatAnswer, embeddingsAnswer, responsesAnswer, writeDraft } from './openai-answers';

/** What goes wrong with one request. */
export type Fault =
  /** Answers properly, but late. */
  | { kind: 'slow'; ms: number }
  /** Fails, but late. */
  | { kind: 'slow_error'; ms: number }
  /** `hang`: not a byte comes. `stall`: half the answer, then nothing. `cut`: half, then the connection breaks. `half`: half, properly ended. */
  | { kind: 'hang' | 'stall' | 'cut' | 'half' }
  | { kind: 'rate_limited'; retryAfter: string }
  | { kind: 'quota' | 'bad_key' | 'server_error' | 'too_long' | 'unknown_model' | 'bad_request' }
  /** The model's own doing. `prose`: no JSON at all. `off_schema`: JSON of another form. `fenced`: in a code fence. */
  | { kind: 'refusal' | 'truncated' | 'prose' | 'broken_json' | 'off_schema' | 'fenced' | 'invented_quote' }
  | { kind: 'wrong_vectors' }
  /** Valid JSON, and another answer than was agreed: not even the parts that every answer has. */
  | { kind: 'other_form'; answer: unknown };

const PATHS = ['/v1/embeddings', '/v1/responses', '/v1/chat/completions'] as const;
export type OpenAiPath = (typeof PATHS)[number];

const embeddingsSchema = z.object({
  model: z.string(),
  input: z.array(z.string().min(1)).min(1).max(2_048),
  encoding_format: z.literal('float'),
  dimensions: z.literal(512).optional(),
});
const formatSchema = z.object({ type: z.literal('json_schema'), name: z.string(), strict: z.literal(true) });
const responsesSchema = z.object({
  model: z.string(),
  instructions: z.string().min(1),
  input: z.string().min(1),
  max_output_tokens: z.number().int(),
  store: z.literal(false),
  text: z.object({ format: formatSchema.extend({ schema: z.object({ type: z.literal('object') }) }) }),
});
const chatSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })).min(2),
  max_tokens: z.number().int(),
  response_format: z.object({
    type: z.literal('json_schema'),
    json_schema: formatSchema.omit({ type: true }).extend({ schema: z.object({ type: z.literal('object') }) }),
  }),
});

/** `at`, `endedAt`: milliseconds since the epoch. `left`: the client went before the answer was whole. */
export type Recorded = {
  path: string;
  body: unknown;
  at: number;
  endedAt: number | null;
  left: boolean;
  /** What went wrong with it. */
  fault: Fault['kind'] | null;
};

/** Writes what the model answers to a prompt. */
type Drafter = (asked: { prompt: string; isQuoteInvented: boolean }) => object | Promise<object>;

/**
 * A server on this machine that speaks OpenAI's protocol: it checks the key and the form of what it is asked, and answers
 * deterministically out of what it was given. `fail` queues faults for the next requests to a path, one each.
 */
export async function startOpenAiServer({ apiKey, draft = writeDraft }: { apiKey: string; draft?: Drafter }) {
  const requests: Recorded[] = [];
  const faults = new Map<string, Fault[]>();
  let outage: Fault | undefined;
  const arrivals = new EventEmitter();
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = request.url ?? '';
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const recorded: Recorded = { path, body, at: Date.now(), endedAt: null, left: false, fault: null };
    requests.push(recorded);
    response.once('close', () => {
      recorded.left = !response.writableFinished;
      recorded.endedAt = Date.now();
      arrivals.emit('closed', recorded);
    });
    arrivals.emit('arrived', recorded);
    const isKnown = request.method === 'POST' && PATHS.some((known) => known === path);
    if (!isKnown) return refuse(response, { status: 404, code: 'unknown_url', message: 'Unknown request URL' });
    const hasKey = request.headers.authorization === `Bearer ${apiKey}`;
    const fault = hasKey ? (outage ?? faults.get(path)?.shift()) : BAD_KEY;
    recorded.fault = fault?.kind ?? null;
    await respond({ path: path as OpenAiPath, body, response, fault, draft });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    fail: (path: OpenAiPath, ...next: Fault[]) => faults.set(path, [...(faults.get(path) ?? []), ...next]),
    asked: (path: OpenAiPath) => requests.filter((request) => request.path === path),
    /** Whatever is asked meets this fault, until another one is named, or none. */
    failAlways: (fault?: Fault) => {
      outage = fault;
    },
    /** Forgets requests and faults. */
    reset: () => {
      requests.length = 0;
      faults.clear();
      outage = undefined;
    },
    /** The next request, once it is here; ask before it is sent. */
    nextRequest: () => once(arrivals, 'arrived'),
    /** The next end of a request, whoever ended it; ask before it is sent. */
    nextClose: () => once(arrivals, 'closed'),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

type Exchange = { path: OpenAiPath; body: unknown; response: ServerResponse; fault: Fault | undefined; draft: Drafter };

const BAD_KEY: Fault = { kind: 'bad_key' };

/** Status, `error.code` and `error.message` as OpenAI words them; what it quotes of the key is masked as there. */
const REFUSALS: Partial<Record<Fault['kind'], { status: number; code: string | null; message: string }>> = {
  bad_key: { status: 401, code: 'invalid_api_key', message: 'Incorrect API key provided: sk-te****************cret.' },
  rate_limited: { status: 429, code: 'rate_limit_exceeded', message: 'Rate limit reached for requests' },
  quota: { status: 429, code: 'insufficient_quota', message: 'You exceeded your current quota' },
  server_error: { status: 500, code: null, message: 'The server had an error while processing your request' },
  slow_error: { status: 503, code: null, message: 'The engine is currently overloaded' },
  too_long: { status: 400, code: 'context_length_exceeded', message: 'Your input exceeds the context window' },
  unknown_model: { status: 404, code: 'model_not_found', message: 'The model does not exist' },
};

async function respond({ path, body, response, fault, draft }: Exchange): Promise<void> {
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'slow' || fault?.kind === 'slow_error') await wait(fault.ms);
  if (fault?.kind === 'bad_request') {
    // Some servers repeat what they were sent.
    return refuse(response, { status: 400, code: 'invalid_request_error', message: `Bad: ${JSON.stringify(body)}` });
  }
  const refusal = fault && REFUSALS[fault.kind];
  if (refusal) {
    if (fault.kind === 'rate_limited') response.setHeader('retry-after', fault.retryAfter);
    return refuse(response, refusal);
  }
  const parsed = fault?.kind === 'other_form' ? fault : await makeAnswer({ path, body, fault, draft });
  if ('problem' in parsed) return refuse(response, { status: 400, code: null, message: parsed.problem });
  const text = JSON.stringify(parsed.answer);
  response.setHeader('content-type', 'application/json');
  if (fault?.kind !== 'stall' && fault?.kind !== 'cut' && fault?.kind !== 'half') return void response.end(text);
  const half = text.slice(0, Math.floor(text.length / 2));
  if (fault.kind === 'half') return void response.end(half);
  await new Promise((resolve) => response.write(half, resolve));
  if (fault.kind === 'cut') response.destroy();
}

function refuse(response: ServerResponse, error: { status: number; code: string | null; message: string }): void {
  const { status, code, message } = error;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: { message, type: code ?? 'server_error', param: null, code } }));
}

type Making = Omit<Exchange, 'response'>;

async function makeAnswer({ path, body, fault, draft }: Making): Promise<{ answer: unknown } | { problem: string }> {
  if (path === '/v1/embeddings') {
    const asked = embeddingsSchema.safeParse(body);
    if (!asked.success) return { problem: asked.error.message };
    const answer = embeddingsAnswer(asked.data);
    if (fault?.kind === 'wrong_vectors') for (const entry of answer.data) entry.embedding.pop();
    return { answer };
  }
  const isRefusal = fault?.kind === 'refusal';
  const isTruncated = fault?.kind === 'truncated';
  if (path === '/v1/responses') {
    const asked = responsesSchema.safeParse(body);
    if (!asked.success) return { problem: asked.error.message };
    const { model, input } = asked.data;
    return {
      answer: responsesAnswer({ model, text: await say({ prompt: input, fault, draft }), isRefusal, isTruncated }),
    };
  }
  const asked = chatSchema.safeParse(body);
  if (!asked.success) return { problem: asked.error.message };
  const { model, messages } = asked.data;
  const prompt = messages[1]?.content ?? '';
  return { answer: chatAnswer({ model, text: await say({ prompt, fault, draft }), isRefusal, isTruncated }) };
}

/** The model's words. */
async function say({ prompt, fault, draft }: Pick<Exchange, 'fault' | 'draft'> & { prompt: string }): Promise<string> {
  const text = JSON.stringify(await draft({ prompt, isQuoteInvented: fault?.kind === 'invented_quote' }));
  switch (fault?.kind) {
    case 'refusal':
      return 'I cannot help with that.';
    case 'truncated':
    case 'broken_json':
      return text.slice(0, text.length / 2);
    case 'prose':
      return 'Here is what I think: it looks fine.';
    case 'off_schema':
      return JSON.stringify({ verdict: 'fine' });
    case 'fenced':
      return `\`\`\`json\n${text}\n\`\`\``;
    default:
      return text;
  }
}
