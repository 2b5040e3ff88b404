import type OpenAI from 'openai';
import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { ProviderError, parseRetryAfter } from '@/server/providers/provider-error';

export const TRUNCATED = 'The AI service’s answer was cut off before its end.';
export const REFUSED = 'The AI service refused to work on these documents.';
export const INVALID = 'The AI service’s answer did not have the agreed form.';

export const explainTimeout = () =>
  new ProviderError({ code: 'timed_out', message: 'The AI service did not answer in time.' });

/**
 * The one place that knows what OpenAI's errors mean; only for what a call of the SDK threw. Causes are told apart by
 * status and code alone: the service's own words may repeat a key or a document.
 */
export function explainOpenAiError(error: unknown): unknown {
  if (error instanceof APIConnectionTimeoutError) return explainTimeout();
  if (error instanceof APIConnectionError) {
    const cause = error.cause instanceof Error ? error.cause : undefined;
    return new ProviderError({ code: 'unavailable', message: 'The AI service could not be reached.', cause });
  }
  if (error instanceof APIError && error.status !== undefined) return explainStatus(error);
  // Half an answer: what was parsed is in the message, so it is not kept.
  if (error instanceof SyntaxError) return new ProviderError({ code: 'invalid_answer', message: INVALID });
  // How `fetch` says that the connection broke in mid-answer.
  if (error instanceof TypeError && error.cause instanceof Error) {
    return new ProviderError({ code: 'unavailable', message: 'The AI service broke off its answer.', cause: error });
  }
  // The SDK met an answer without the parts that it looks into.
  if (error instanceof TypeError) return new ProviderError({ code: 'invalid_answer', message: INVALID, cause: error });
  return error;
}

function explainStatus(error: InstanceType<typeof OpenAI.APIError>): ProviderError {
  const { status, code, requestID } = error;
  const cause = new Error(`status ${status}, code ${code ?? 'none'}, request ${requestID ?? 'unknown'}`);
  if (status === 401 || status === 403) {
    return new ProviderError({
      code: 'bad_key',
      message: 'The AI service does not accept our key. An operator has to check it.',
      cause,
    });
  }
  // Mostly a 429, but no waiting helps.
  if (status === 402 || code === 'insufficient_quota') {
    return new ProviderError({
      code: 'quota_used_up',
      message: 'The AI service’s quota is used up. An operator has to raise it.',
      cause,
    });
  }
  if (status === 429) {
    const retryAfterMs = parseRetryAfter({ header: error.headers?.get('retry-after'), now: Date.now() });
    return new ProviderError({ code: 'rate_limited', message: 'The AI service is busy.', retryAfterMs, cause });
  }
  if (status === 413 || code === 'context_length_exceeded') {
    return new ProviderError({ code: 'too_long', message: 'The documents are too long for the AI service.', cause });
  }
  if (code === 'content_policy_violation' || code === 'content_filter')
    return new ProviderError({ code: 'refused', message: REFUSED, cause });
  if (status === 404) {
    return new ProviderError({
      code: 'not_subscribed',
      message: 'The AI service does not know the model we asked for. An operator has to check its name.',
      cause,
    });
  }
  if (status === 408) return explainTimeout();
  // Any other refusal is an answer: it says nothing against the service.
  if (status !== undefined && status >= 400 && status < 500)
    return new ProviderError({
      code: 'invalid_answer',
      message: 'The AI service did not understand our request.',
      cause,
    });
  return new ProviderError({ code: 'unavailable', message: 'The AI service failed.', cause });
}
