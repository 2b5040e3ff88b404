import OpenAI from 'openai';

export type OpenAiSettings = {
  apiKey: string;
  /** Another server that speaks OpenAI's protocol; undefined for OpenAI itself. */
  baseUrl: string | undefined;
  /** `responses` for OpenAI itself; `chat` is what most compatible servers have. */
  api: 'responses' | 'chat';
  draftModel: string;
  embeddingModel: string;
  /** Whether the server takes `dimensions`; without it the model must give 512 by itself. */
  sendDimensions: boolean;
  /** Tokens of documents in one request; what does not fit is left out and said so. */
  contextTokens: number;
  maxOutputTokens: number;
  timeoutMs: number;
};

/** Retries are the job's, which also counts them; so the SDK's are off, and so is its log, which holds whole requests. */
export function createOpenAiClient({ apiKey, baseUrl, timeoutMs }: OpenAiSettings): OpenAI {
  return new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 0, timeout: timeoutMs, logLevel: 'off' });
}

/** All requests for one draft together. The worker begins no draft in an attempt that has taken long, so none takes 120 s. */
export const DRAFT_DEADLINE_MS = 92_000;
