import { expect, test } from 'vitest';
import { ProviderError, type ProviderErrorCode, ServiceAwayError } from '@/server/providers/provider-error';
import { waitWanted } from './wait-wanted';

const fail = (code: ProviderErrorCode, retryAfterMs: number | null = null) =>
  new ProviderError({ code, message: 'The AI service is busy.', retryAfterMs });

const HOUR_MS = 3_600_000;
const NOW = 100 * HOUR_MS;
const job = { started: 1, queuedAt: NOW, now: NOW, patienceMs: 4 * HOUR_MS };

test.each([
  ['as long as the service says', fail('rate_limited', 7_000), 1, 7_000],
  ['10 s where it does not say', fail('rate_limited'), 1, 10_000],
  ['not for nothing', fail('rate_limited', 0), 1, 1_000],
  ['for the last time', fail('rate_limited', 7_000), 30, 7_000],
])('all wait %s', (_, error, started, ms) => {
  expect(waitWanted({ ...job, error, started })).toEqual({ who: 'all', ms });
});

test.each([
  ['no more', fail('rate_limited', 7_000), 31],
  ['not for other failures', fail('unavailable'), 1],
  ['not for what is not the service’s', new Error('rate_limited'), 1],
])('nobody waits %s', (_, error, started) => {
  expect(waitWanted({ ...job, error, started })).toBeNull();
});

const away = (hours: number) =>
  new ServiceAwayError({
    failure: fail('unavailable'),
    waitMs: 1_000,
    since: new Date(NOW - hours * HOUR_MS),
  });
const ago = (hours: number) => NOW - hours * HOUR_MS;

test.each([
  ['came before the outage', 3, ago(20)],
  ['came late in a long one', 50, ago(3)],
  ['was started often', 3, ago(3)],
])('a job that %s waits for a service that is away, by itself and for a while more or less', (_, hours, queuedAt) => {
  const wait = waitWanted({ ...job, error: away(hours), queuedAt, started: 1_000 });
  expect(wait?.who).toBe('one');
  expect(wait?.ms).toBeGreaterThanOrEqual(1_000);
  expect(wait?.ms).toBeLessThanOrEqual(2_000);
});

test.each([
  ['one outage', 4, ago(4)],
  ['one outage that began later than it came', 4, ago(9)],
  ['many short ones', 1, ago(24)],
])('no job waits for ever: of %s it has enough', (_, hours, queuedAt) => {
  expect(waitWanted({ ...job, error: away(hours), queuedAt })).toBeNull();
});
