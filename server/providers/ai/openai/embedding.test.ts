import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startOpenAiServer } from '@/tests/servers/openai';
import { makeSettings, TEST_KEY } from '@/tests/support/openai-settings';
import type { OpenAiSettings } from './client';
import { batchPieces } from './embedding';
import { createOpenAiEngine } from './engine';
import { countTokens, splitByTokens } from './tokens';

let server: Awaited<ReturnType<typeof startOpenAiServer>>;
beforeAll(async () => {
  server = await startOpenAiServer({ apiKey: TEST_KEY });
});
afterEach(() => server.reset());
afterAll(() => server.close());

const embed = (texts: string[], settings: Partial<OpenAiSettings> = {}) =>
  createOpenAiEngine(makeSettings({ baseUrl: server.baseUrl, ...settings })).createVectorEmbedding({
    texts,
    signal: new AbortController().signal,
  });

const sentSchema = z.object({ input: z.array(z.string()), dimensions: z.number().optional() });
const sent = () => server.asked('/v1/embeddings').map(({ body }) => sentSchema.parse(body));

test('gives one unit vector a text, in order, in one request, with what it cost', async () => {
  const texts = ['one storm', 'two slates', 'one storm'];
  const { embeddings, usage } = await embed(texts);
  expect(embeddings).toHaveLength(3);
  for (const { vector, model } of embeddings) {
    expect(model).toBe('text-embedding-3-small');
    expect(vector).toHaveLength(512);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
  }
  expect(embeddings[0]).toEqual(embeddings[2]);
  expect(embeddings[0]).not.toEqual(embeddings[1]);
  // 9 tokens at 0.02 dollars a million are less than a micro-dollar, which is rounded up.
  expect(usage).toEqual({ inputTokens: 9, outputTokens: 0, costMicros: 1, currency: 'USD' });
  expect(sent()).toEqual([{ input: texts, dimensions: 512 }]);
});

test('leaves `dimensions` out where the server does not take it', async () => {
  await embed(['one storm'], { sendDimensions: false });
  expect(sent()).toEqual([{ input: ['one storm'] }]);
});

test('embeds a text longer than one input in pieces, of which nothing is lost', async () => {
  const long = Array.from({ length: 9_000 }, (_, index) => `word${index}`).join(' ');
  const { embeddings } = await embed([long, 'one storm']);
  expect(embeddings).toHaveLength(2);
  const [request] = sent();
  expect(request?.input.length).toBeGreaterThan(2);
  expect(request?.input.slice(0, -1).join('')).toBe(long);
  for (const piece of request?.input ?? []) expect(countTokens(piece)).toBeLessThanOrEqual(8_000);
});

test('sends as few requests as the service’s limits allow', () => {
  const batches = (tokens: number[]) =>
    batchPieces(tokens.map((count) => ({ tokens: count }))).map(({ length }) => length);
  expect(batches(Array(300).fill(1))).toEqual([256, 44]);
  expect(batches(Array(60).fill(8_000))).toEqual([25, 25, 10]);
});

test('special tokens in a text are text', async () => {
  expect(splitByTokens({ text: 'a <|endoftext|> b', limit: 100 })).toEqual(['a <|endoftext|> b']);
  await embed(['a <|endoftext|> b']);
  expect(sent()[0]?.input).toEqual(['a <|endoftext|> b']);
});
