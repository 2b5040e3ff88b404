import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addressLimit, createAttemptLimit } from '@/server/accounts/sign-in/limit-attempts';
import { database } from '@/server/platform/database';

const WINDOW_MS = 60_000;
/** As each web process makes it for itself. */
const setUp = (name = 'test') => createAttemptLimit({ name, maximum: 3, windowMs: WINDOW_MS });
const makeAddress = () => `a-${randomUUID()}@x.org`;

/** As if all attempts had been made so much earlier. */
const wait = (ms: number) => database().$executeRaw`
  UPDATE attempt SET ends_at = ends_at - ${ms} * interval '1 millisecond',
    times = ARRAY(SELECT t - ${ms} * interval '1 millisecond' FROM unnest(times) AS t)`;

async function beginTimes(times: number, begin: () => Promise<boolean>): Promise<boolean[]> {
  const begun: boolean[] = [];
  for (let count = 0; count < times; count++) begun.push(await begin());
  return begun;
}

test('an account has its number of attempts at all processes together, however its email is written', async () => {
  const [one, other, email] = [setUp(), setUp(), makeAddress()];
  expect([await one.begin(email), await other.begin(email.toUpperCase()), await one.begin(email)]).toEqual([
    true,
    true,
    true,
  ]);
  expect([await other.begin(email), await one.begin(email)]).toEqual([false, false]);
  expect([await one.begin(makeAddress()), await setUp('other').begin(email)]).toEqual([true, true]);
});

test('of many at the same moment, at two processes, as many are let through as may be', async () => {
  const [one, other, email] = [setUp(), setUp(), makeAddress()];
  const begun = await Promise.all(Array.from({ length: 12 }, (_, at) => (at % 2 ? one : other).begin(email)));
  expect(begun.filter(Boolean)).toHaveLength(3);
});

test('each attempt counts for the length of the window; refused ones do not prolong it', async () => {
  const [limit, email] = [setUp(), makeAddress()];
  await limit.begin(email);
  await wait(40_000);
  expect(await beginTimes(3, () => limit.begin(email))).toEqual([true, true, false]);
  await wait(20_001);
  expect(await beginTimes(2, () => limit.begin(email))).toEqual([true, false]);
  await wait(WINDOW_MS + 1);
  expect(await beginTimes(4, () => limit.begin(email))).toEqual([true, true, true, false]);
});

test('a success clears the account, and what was no attempt at a password is taken back', async () => {
  const [limit, email] = [setUp(), makeAddress()];
  await beginTimes(3, () => limit.begin(email));
  await limit.clear(email);
  expect(await beginTimes(3, () => limit.begin(email))).toEqual([true, true, true]);
  await limit.forget(email.toUpperCase());
  expect(await beginTimes(2, () => limit.begin(email))).toEqual([true, false]);
});

test('rows that are over go, and none names an account', async () => {
  const [limit, email] = [setUp(), makeAddress()];
  await limit.begin(email);
  await wait(WINDOW_MS + 1);
  const over = await database().attempt.count({ where: { endsAt: { lt: new Date() } } });
  for (let count = 0; count < over; count++) await limit.begin(makeAddress());
  expect(await database().attempt.count({ where: { endsAt: { lt: new Date() } } })).toBe(0);
  expect(JSON.stringify(await database().attempt.findMany())).not.toContain('x.org');
});

test('a network address is counted in the same way', async () => {
  const address = `${randomUUID()}|/sign-in/email`;
  const consume = () => addressLimit.consume(address, { window: 60, max: 2 });
  expect(await beginTimes(3, async () => (await consume()).allowed)).toEqual([true, true, false]);
});
