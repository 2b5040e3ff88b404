import { APIError } from 'openai';
import { expect, test } from 'vitest';
import { explainOpenAiError } from './errors';

test.each([
  [402, 'quota_used_up'],
  [403, 'bad_key'],
  [408, 'timed_out'],
  [409, 'invalid_answer'],
  [413, 'too_long'],
  [418, 'invalid_answer'],
  [500, 'unavailable'],
  [529, 'unavailable'],
])('%i is %s', (status, code) => {
  const error = APIError.generate(status, { error: { message: 'x' } }, undefined, new Headers());
  expect(explainOpenAiError(error)).toMatchObject({ code });
});
