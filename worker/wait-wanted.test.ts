import { expect, test } from 'vitest';
import type { Waiting } from '@/server/jobs/contracts';
import type { ProviderErrorCode } from '@/server/providers/failures';
import { ProviderError, ServiceAwayError } from '@/server/providers/provider-error';
import { waitWanted } from './wait-wanted';

const fail = (code: ProviderErrorCode, retryAfterMs: number | null = null) =>
  new ProviderError({ code, message: 'The AI service is busy.', retryAfterMs });

const HOUR_MS = 3_600_000;
const NOW = 100 * HOUR_MS;
const ago = (hours: number) => NOW - hours * HOUR_MS;
const job = { waiting: {}, now: NOW, patienceMs: 4 * HOUR_MS };

test.each([
  ['as long as the service says', fail('rate_limited', 7_000), 0, 7_000],
  ['10 s where it does not say', fail('rate_limited'), 0, 10_000],
  ['not for nothing', fail('rate_limited', 0), 0, 1_000],
  ['past an hour’s limit', fail('rate_limited', 7_000), 1.9, 7_000],
])('all wait %s', (_, error, hours, ms) => {
  const busySince = ago(hours);
  expect(waitWanted({ ...job, error, waiting: { busySince } })).toEqual({ who: 'all', ms, waiting: { busySince } });
});

test.each([
  ['for a busy service for ever', fail('rate_limited', 7_000), { busySince: ago(2) }],
  ['for other failures', fail('unavailable'), {}],
  ['for what is not the service’s', new Error('rate_limited'), {}],
])('nobody waits %s', (_, error, waiting) => {
  expect(waitWanted({ ...job, error, waiting })).toBeNull();
});

const away = (hours: number, isOwnTimeout = false) =>
  new ServiceAwayError({
    failure: fail(isOwnTimeout ? 'timed_out' : 'unavailable'),
    waitMs: 1_000,
    since: new Date(ago(hours)),
    isOwnTimeout,
  });

test.each([
  ['has not met it before, however old it is', 20, {}],
  ['met another outage before', 3, { awaySince: ago(20) }],
  ['came late in a long one', 50, { awaySince: ago(3) }],
])('a job that %s waits for a service that is away, by itself and for a while more or less', (_, hours, waiting) => {
  const wait = waitWanted({ ...job, error: away(hours), waiting });
  expect(wait?.who).toBe('one');
  expect(wait?.ms).toBeGreaterThanOrEqual(1_000);
  expect(wait?.ms).toBeLessThanOrEqual(2_000);
  expect(wait?.waiting).toEqual({ awaySince: NOW, ...waiting });
});

test.each([
  ['one outage', 4, ago(4)],
  ['one outage that began before it came', 9, ago(4)],
  ['many short ones', 1, ago(24)],
])('no job waits for ever: of %s it has enough', (_, hours, awaySince) => {
  expect(waitWanted({ ...job, error: away(hours), waiting: { awaySince } })).toBeNull();
});

test('started 1 000 times for an outage, a job still has all its patience for a busy service', () => {
  let waiting: Waiting = { busySince: ago(3.5) };
  const outage = away(3.5);
  for (let start = 0; start < 1_000; start++)
    waiting = waitWanted({ ...job, error: outage, waiting, now: ago(3.5) + start * 10_000 })?.waiting ?? expect.fail();
  const wait = waitWanted({ ...job, error: fail('rate_limited', 7_000), waiting });
  expect(wait).toEqual({ who: 'all', ms: 7_000, waiting: { awaySince: ago(3.5), busySince: NOW } });
});

test('a job whose own calls time out makes a dozen of them in four hours, not a hundred', () => {
  const error = away(0, true);
  let waiting: Waiting = {};
  let calls = 0;
  for (let now = NOW + 60_000; ; calls++) {
    const wait = waitWanted({ ...job, error, waiting, now });
    if (!wait) break;
    waiting = wait.waiting;
    now += wait.ms + 60_000;
  }
  expect(calls).toBeGreaterThan(8);
  expect(calls).toBeLessThanOrEqual(13);
});
