import { expect, test } from 'vitest';
import { ProviderError } from '@/server/providers/provider-error';
import { explainCloudinaryError, explainDownload } from './errors';

test.each([
  [{ http_code: 401, message: 'Invalid Signature abc. String to sign - "public_id=x"' }, 'bad_key', true],
  [{ error: { http_code: 401, message: 'api_secret mismatch' } }, 'bad_key', true],
  [{ http_code: 403, message: 'not allowed' }, 'bad_key', true],
  [{ error: { http_code: 404, message: 'Resource not found - x' } }, 'not_found', false],
  [
    {
      error: {
        http_code: 420,
        message: 'Rate Limit Exceeded. Limit of 500 api operations reached. Try again on 2026-11-23 18:00:00 UTC',
      },
    },
    'rate_limited',
    false,
  ],
  [{ http_code: 400, message: 'Invalid image file' }, 'unreadable_file', true],
  [{ http_code: 429, message: 'Too many requests' }, 'rate_limited', false],
  [{ http_code: 420, message: 'Rate Limit Exceeded. Limit of 50 OCR operations reached.' }, 'quota_used_up', true],
  [{ http_code: 400, message: "You don't have an active subscription for OCR" }, 'not_subscribed', true],
  [{ http_code: 420, message: "You don't have an active subscription for OCR" }, 'not_subscribed', true],
  [{ http_code: 400, message: 'Error in loading https://… - 404 Not Found' }, 'invalid_answer', false],
  [{ http_code: 400, message: 'Error in loading https://…/1.jpg - 400 Bad Request' }, 'unreadable_file', true],
  [{ http_code: 499, message: 'Request Timeout' }, 'timed_out', false],
  [{ http_code: 409, message: 'Conflict' }, 'invalid_answer', false],
  [{ http_code: 413, message: 'Too large' }, 'invalid_answer', false],
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

test.each([
  [401, 'bad_key'],
  [403, 'bad_key'],
  [404, 'not_found'],
  [410, 'invalid_answer'],
  [429, 'rate_limited'],
  [502, 'unavailable'],
  [200, 'unavailable'],
])('a download answered with %i and no file means %s', (status, code) => {
  const retryAfterMs = code === 'rate_limited' ? 7_000 : null;
  expect(explainDownload({ status, retryAfter: '7' })).toMatchObject({ code, retryAfterMs });
});

test('waits for as long as the header says, or else the words', () => {
  const inTwoMinutes = new Date(Date.now() + 90_000).toISOString().slice(0, 19).replace('T', ' ');
  const message = `Rate Limit Exceeded. Limit of 500 api operations reached. Try again on ${inTwoMinutes} UTC`;
  const told = explainCloudinaryError({ error: { http_code: 420, message } }) as ProviderError;
  expect(told.retryAfterMs).toBeGreaterThan(80_000);
  expect(told.retryAfterMs).toBeLessThanOrEqual(90_000);
  expect(explainCloudinaryError({ http_code: 429, message: 'busy' }, '7')).toMatchObject({ retryAfterMs: 7_000 });
  expect(explainCloudinaryError({ http_code: 429, message: 'busy' })).toMatchObject({ retryAfterMs: null });
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
