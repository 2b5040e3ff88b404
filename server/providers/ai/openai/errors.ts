import type OpenAI from 'openai';
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { ContentFilterFinishReasonError, LengthFinishReasonError } from 'openai/core/error';
import { ProviderError, parseRetryAfter } from '@/server/providers/provider-error';

export const TRUNCATED = 'The AI service’s answer was cut off before its end.';
export const REFUSED = 'The AI service refused to work on these documents.';
export const INVALID = 'The AI service’s answer did not have the agreed form.';

/** The one place that knows what OpenAI's errors mean. Errors that are not the service's pass through unchanged. */
export function explainOpenAiError(error: unknown): unknown {
  if (error instanceof APIUserAbortError) return error;
  if (error instanceof APIConnectionTimeoutError) {
    return new ProviderError({ code: 'timed_out', message: 'The AI service did not answer in time.', cause: error });
  }
  if (error instanceof APIConnectionError) {
    return new ProviderError({ code: 'unavailable', message: 'The AI service could not be reached.', cause: error });
  }
  if (error instanceof LengthFinishReasonError)
    return new ProviderError({ code: 'truncated', message: TRUNCATED, cause: error });
  if (error instanceof ContentFilterFinishReasonError)
    return new ProviderError({ code: 'refused', message: REFUSED, cause: error });
  if (error instanceof APIError) return explainStatus(error);
  if (error instanceof SyntaxError)
    return new ProviderError({ code: 'invalid_answer', message: INVALID, cause: error });
  return error;
}

function explainStatus(error: InstanceType<typeof OpenAI.APIError>): ProviderError {
  const cause = error;
  const { status, code } = error;
  if (status === 401 || status === 403) {
    return new ProviderError({
      code: 'bad_key',
      message: 'The AI service does not accept our key. An operator has to check it.',
      cause,
    });
  }
  // Also a 429, but no waiting helps.
  if (code === 'insufficient_quota') {
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
  if (code === 'context_length_exceeded') {
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
  if (status === 400 || status === 422)
    return new ProviderError({
      code: 'invalid_answer',
      message: 'The AI service did not understand our request.',
      cause,
    });
  return new ProviderError({ code: 'unavailable', message: 'The AI service failed.', cause });
}
