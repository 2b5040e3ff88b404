import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { stormDamageClaim } from '@/server/case-types/storm-damage-claim';
import { describeError } from '@/server/platform/logger';
import { ProviderError } from '@/server/providers/provider-error';
import { type Fault, type OpenAiPath, startOpenAiServer } from '@/tests/servers/openai';
import { makeSettings, TEST_KEY } from '@/tests/support/openai-settings';
import { makeDocument, makeRequest } from '@/tests/support/sample-cases';
import type { OpenAiSettings } from './client';
import { createOpenAiEngine } from './engine';
import { INVALID } from './errors';

const SECRET_WORDS = 'the slates of 14 Harbour Lane';
const NEVER = new AbortController().signal;

let server: Awaited<ReturnType<typeof startOpenAiServer>>;
beforeAll(async () => {
  server = await startOpenAiServer({ apiKey: TEST_KEY });
});
afterEach(() => server.reset());
afterAll(() => server.close());

const engineWith = (changes: Partial<OpenAiSettings> = {}) =>
  createOpenAiEngine(makeSettings({ baseUrl: server.baseUrl, ...changes }));

type Call = { path: OpenAiPath; run: (settings?: Partial<OpenAiSettings>, signal?: AbortSignal) => Promise<unknown> };

const embed: Call = {
  path: '/v1/embeddings',
  run: (settings, signal = NEVER) => engineWith(settings).createVectorEmbedding({ texts: [SECRET_WORDS], signal }),
};

const draftBy = (api: 'responses' | 'chat'): Call => ({
  path: api === 'responses' ? '/v1/responses' : '/v1/chat/completions',
  run: (settings, signal = NEVER) => {
    const documents = [makeDocument('letter', [`The storm took ${SECRET_WORDS}.`])];
    const request = makeRequest(stormDamageClaim, 'Clara Claimant', documents);
    return engineWith({ api, ...settings }).generateDraftWithAI({ ...request, signal });
  },
});

/** What a call throws; fails when it does not. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const result = await call.then(
    () => 'answered',
    (error: unknown) => error,
  );
  expect(result).not.toBe('answered');
  return result;
}

async function providerErrorOf(call: Promise<unknown>): Promise<ProviderError> {
  const error = await failureOf(call);
  if (!(error instanceof ProviderError)) throw error;
  return error;
}

const fault = (kind: Exclude<Fault['kind'], 'slow' | 'rate_limited' | 'other_form'>) => ({ kind }) as Fault;

describe.each([
  ['embeddings', embed],
  ['a draft by responses', draftBy('responses')],
  ['a draft by chat', draftBy('chat')],
])('%s', (_, { path, run }) => {
  test.each<[Fault, string, boolean]>([
    [fault('bad_key'), 'bad_key', true],
    [fault('quota'), 'quota_used_up', true],
    [fault('unknown_model'), 'not_subscribed', true],
    [fault('too_long'), 'too_long', true],
    [{ kind: 'rate_limited', retryAfter: '7' }, 'rate_limited', false],
    [fault('server_error'), 'unavailable', false],
    [fault('bad_request'), 'invalid_answer', false],
    [fault('cut'), 'unavailable', false],
    [fault('half'), 'invalid_answer', false],
  ])('$kind is %s', async (given, code, permanent) => {
    server.fail(path, given);
    const error = await providerErrorOf(run());
    expect(error).toMatchObject({ code, permanent, retryAfterMs: code === 'rate_limited' ? 7_000 : null });
    expect(server.asked(path)).toHaveLength(1);
    const told = JSON.stringify(describeError(error));
    for (const secret of [TEST_KEY, 'sk-te', 'Harbour', 'slates']) expect(told).not.toContain(secret);
  });

  test('a key that is not the account’s is said to be one', async () => {
    expect(await providerErrorOf(run({ apiKey: 'sk-another' }))).toMatchObject({ code: 'bad_key' });
  });

  test.each([fault('hang'), fault('stall')])('$kind ends at the time limit', async (given) => {
    server.fail(path, given);
    // Time enough for the request to arrive on a busy machine.
    expect(await providerErrorOf(run({ timeoutMs: 2_000 }))).toMatchObject({ code: 'timed_out', permanent: false });
    expect(server.asked(path)).toHaveLength(1);
  });

  test('a late answer is taken within the time limit', async () => {
    server.fail(path, { kind: 'slow', ms: 200 });
    await run();
    expect(server.asked(path)).toHaveLength(1);
  });

  test.each([fault('hang'), fault('stall')])('an abort ends $kind with its own reason', async (given) => {
    server.fail(path, given);
    const abort = new AbortController();
    const arrived = server.nextRequest();
    const closed = server.nextClose();
    const running = failureOf(run({}, abort.signal));
    await arrived;
    const reason = new Error('the worker is stopping');
    abort.abort(reason);
    expect(await running).toBe(reason);
    await closed;
    expect(server.asked(path)).toMatchObject([{ left: true }]);
  });
});

test('a service that is not there cannot be reached', async () => {
  const gone = await startOpenAiServer({ apiKey: TEST_KEY });
  await gone.close();
  expect(await providerErrorOf(embed.run({ baseUrl: gone.baseUrl }))).toMatchObject({ code: 'unavailable' });
});

test.each([
  ['embeddings', embed, [null, {}, { data: null }, { data: [{}] }, { data: [{ index: 0 }] }]],
  [
    'responses',
    draftBy('responses'),
    [
      null,
      { object: 'response' },
      { object: 'response', output: [{ type: 'message' }] },
      { object: 'response', output: [null] },
    ],
  ],
  ['chat', draftBy('chat'), [null, {}, { choices: [{}] }, { choices: [{ message: null }] }, { choices: [null] }]],
] as const)('an answer of %s without its parts is no answer', async (_, { path, run }, answers) => {
  for (const answer of answers) {
    server.fail(path, { kind: 'other_form', answer });
    expect(await providerErrorOf(run())).toMatchObject({ code: 'invalid_answer', message: INVALID });
  }
});

test('vectors of another length are refused', async () => {
  server.fail('/v1/embeddings', fault('wrong_vectors'));
  expect(await providerErrorOf(embed.run())).toMatchObject({ code: 'invalid_answer' });
});

describe.each([
  ['responses', draftBy('responses'), 1],
  ['chat', draftBy('chat'), 2],
] as const)('what the model does, by %s', (_, { path, run }, requests) => {
  test.each([
    ['refusal', 'refused', true],
    ['truncated', 'truncated', false],
  ] as const)('%s is %s', async (kind, code, permanent) => {
    server.fail(path, fault(kind));
    expect(await providerErrorOf(run())).toMatchObject({ code, permanent });
    expect(server.asked(path)).toHaveLength(1);
  });

  test.each(['prose', 'broken_json', 'off_schema'] as const)('%s again and again is no answer', async (kind) => {
    server.fail(path, fault(kind), fault(kind));
    const error = await providerErrorOf(run());
    expect(error).toMatchObject({ code: 'invalid_answer', permanent: false });
    expect(server.asked(path)).toHaveLength(requests);
    expect(JSON.stringify(describeError(error))).not.toContain('slates');
  });

  test('JSON in a code fence is taken', async () => {
    server.fail(path, fault('fenced'));
    await run();
    expect(server.asked(path)).toHaveLength(1);
  });
});

test('a compatible server that answers out of form is asked once more, and both requests are paid for', async () => {
  const { path, run } = draftBy('chat');
  server.fail(path, fault('off_schema'));
  expect(await run()).toMatchObject({ usage: { inputTokens: 2_400, outputTokens: 600 } });
  expect(server.asked(path)).toHaveLength(2);
});
