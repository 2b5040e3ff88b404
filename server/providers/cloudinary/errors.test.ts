import { expect, test } from 'vitest';
import { ProviderError } from '@/server/providers/provider-error';
import { explainCloudinaryError } from './errors';

test.each([
  [{ http_code: 401, message: 'Invalid Signature abc. String to sign - "public_id=x"' }, 'bad_key', true],
  [{ error: { http_code: 401, message: 'api_secret mismatch' } }, 'bad_key', true],
  [{ http_code: 403, message: 'not allowed' }, 'bad_key', true],
  [{ error: { http_code: 404, message: 'Resource not found - x' } }, 'not_found', false],
  [{ error: { http_code: 420, message: 'Rate Limit Exceeded. Limit of 500 api operations.' } }, 'rate_limited', false],
  [{ http_code: 429, message: 'Too many requests' }, 'rate_limited', false],
  [{ http_code: 420, message: 'Rate Limit Exceeded. Limit of 50 OCR operations reached.' }, 'quota_used_up', true],
  [{ http_code: 400, message: "You don't have an active subscription for OCR" }, 'not_subscribed', true],
  [{ http_code: 420, message: "You don't have an active subscription for OCR" }, 'not_subscribed', true],
  [{ http_code: 400, message: 'Error in loading https://… - 404 Not Found' }, 'invalid_answer', false],
  [{ http_code: 499, message: 'Request Timeout' }, 'timed_out', false],
  [{ http_code: 500, message: 'Internal error' }, 'unavailable', false],
  [{ http_code: 502, message: 'Server returned unexpected status code - 502' }, 'unavailable', false],
  [
    { error: { http_code: 200, message: 'Server return invalid JSON response. Status Code 200' } },
    'invalid_answer',
    false,
  ],
  [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 'unavailable', false],
  [{ message: new Error('aborted'), http_code: 200 }, 'unavailable', false],
])('%j means %s', (rejection, code, permanent) => {
  expect(explainCloudinaryError(rejection)).toMatchObject({ code, permanent });
});

test('neither the request with its key nor the service’s words are kept', () => {
  const rejection = {
    error: { http_code: 401, message: "Invalid Signature. String to sign - 'public_id=secret-name'" },
    request_options: { auth: '12345:hunter2' },
  };
  const explained = explainCloudinaryError(rejection);
  expect(explained).toBeInstanceOf(ProviderError);
  const { message, cause } = explained as ProviderError;
  expect(`${message} ${String(cause)}`).not.toMatch(/hunter2|secret-name|12345/);
});

test('what is no answer of the service stays what it is', () => {
  expect(explainCloudinaryError('stop')).toBe('stop');
});
