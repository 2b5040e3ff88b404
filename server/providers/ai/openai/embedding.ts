import type OpenAI from 'openai';
import { EMBEDDING_DIMENSIONS, type EmbeddingResult } from '@/server/providers/ai/contract';
import { meanVector } from '@/server/providers/ai/vectors';
import { ProviderError } from '@/server/providers/provider-error';
import { checkForm, embeddingsForm } from './answer-forms';
import { askService } from './ask-service';
import type { OpenAiSettings } from './client';
import { INVALID } from './errors';
import { priceUsage } from './pricing';
import { countTokens, splitByTokens } from './tokens';

/** OpenAI takes 8,192 an input and 300,000 a request; ours stay below, as other servers count differently. */
const INPUT_TOKENS = 8_000;
const REQUEST_TOKENS = 200_000;
const REQUEST_INPUTS = 256;

type EmbeddingRequest = { client: OpenAI; settings: OpenAiSettings; texts: string[]; signal: AbortSignal };

/** A text longer than one input is embedded in pieces, whose mean stands for it. */
export async function embedTexts({ client, settings, texts, signal }: EmbeddingRequest): Promise<EmbeddingResult> {
  const pieces = texts.flatMap((text, index) => {
    if (text.trim() === '') throw new Error('an empty text has no embedding');
    return splitByTokens({ text, limit: INPUT_TOKENS }).map((piece) => ({ index, piece, tokens: countTokens(piece) }));
  });
  const vectors = texts.map((): number[][] => []);
  let inputTokens = 0;
  for (const batch of batchPieces(pieces)) {
    const answer = await requestBatch({ client, settings, inputs: batch.map(({ piece }) => piece), signal });
    inputTokens += answer.tokens;
    for (const [at, vector] of answer.vectors.entries()) vectors[batch[at]?.index ?? 0]?.push(vector);
  }
  return {
    embeddings: vectors.map((ofText) => ({ vector: toUnitVector(ofText), model: settings.embeddingModel })),
    usage: priceUsage({ model: settings.embeddingModel, inputTokens, outputTokens: 0 }),
  };
}

/** As few requests as the limits allow. */
export function batchPieces<Piece extends { tokens: number }>(pieces: Piece[]): Piece[][] {
  const batches: Piece[][] = [];
  let tokens = 0;
  for (const piece of pieces) {
    const last = batches.at(-1);
    if (last && last.length < REQUEST_INPUTS && tokens + piece.tokens <= REQUEST_TOKENS) {
      last.push(piece);
      tokens += piece.tokens;
    } else {
      batches.push([piece]);
      tokens = piece.tokens;
    }
  }
  return batches;
}

/** Vectors come within a second or two. Short, so that an attempt which then drafts all the same ends within 120 s. */
const EMBEDDING_TIMEOUT_MS = 25_000;

async function requestBatch({
  client,
  settings,
  inputs,
  signal,
}: {
  client: OpenAI;
  settings: OpenAiSettings;
  inputs: string[];
  signal: AbortSignal;
}) {
  const request = {
    model: settings.embeddingModel,
    input: inputs,
    encoding_format: 'float' as const,
    ...(settings.sendDimensions ? { dimensions: EMBEDDING_DIMENSIONS } : {}),
  };
  const answer = await askService({
    timeoutMs: Math.min(settings.timeoutMs, EMBEDDING_TIMEOUT_MS),
    signal,
    ask: (bounded) => client.embeddings.create(request, { signal: bounded }),
  });
  const { data, usage } = checkForm(embeddingsForm(EMBEDDING_DIMENSIONS), answer);
  if (data.length !== inputs.length) throw new ProviderError({ code: 'invalid_answer', message: INVALID });
  const vectors = data.sort((a, b) => a.index - b.index).map((entry) => entry.embedding);
  return { vectors, tokens: usage?.prompt_tokens ?? 0 };
}

function toUnitVector(vectors: number[][]): number[] {
  const mean = meanVector(vectors);
  if (!mean) throw new ProviderError({ code: 'invalid_answer', message: INVALID });
  return mean;
}
