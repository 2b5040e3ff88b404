import { expect, test } from 'vitest';
import { ProviderError, type ProviderErrorCode } from '@/server/providers/provider-error';
import { waitWanted } from './wait-wanted';

const fail = (code: ProviderErrorCode, retryAfterMs: number | null = null) =>
  new ProviderError({ code, message: 'The AI service is busy.', retryAfterMs });

test.each([
  ['as long as the service says', fail('rate_limited', 7_000), 1, 7_000],
  ['10 s where it does not say', fail('rate_limited'), 1, 10_000],
  ['not for nothing', fail('rate_limited', 0), 1, 1_000],
  ['for the last time', fail('rate_limited', 7_000), 30, 7_000],
  ['no more', fail('rate_limited', 7_000), 31, null],
  ['not for other failures', fail('unavailable'), 1, null],
  ['not for what is not the service’s', new Error('rate_limited'), 1, null],
])('waits %s', (_, error, started, wait) => {
  expect(waitWanted({ error, started })).toBe(wait);
});
