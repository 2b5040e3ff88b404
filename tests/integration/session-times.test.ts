import { expect, test } from 'vitest';
import { readActor } from '@/server/accounts/service';
import { createRequestContext } from '@/server/context';
import { database } from '@/server/platform/database';
import { isSignedIn, type SignedIn, signInPerson, signUpPerson } from '@/tests/setup/signed-in';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

async function signInAs(role: 'claimant' | 'officer' | 'supervisor'): Promise<SignedIn> {
  const person = await signUpPerson();
  if (role === 'claimant') return person;
  await database().user.update({ where: { id: person.actor.userId }, data: { role } });
  return signInPerson(person);
}

const readRow = ({ sessionId: id }: SignedIn) => database().session.findUniqueOrThrow({ where: { id } });

/** As if it had been begun, and used last, so long ago. */
async function age(person: SignedIn, { begun, used, left }: { begun: number; used: number; left: number }) {
  const now = Date.now();
  await database().$executeRaw`UPDATE session SET "createdAt" = ${new Date(now - begun)},
    "updatedAt" = ${new Date(now - used)}, "expiresAt" = ${new Date(now + left)} WHERE id = ${person.sessionId}::uuid`;
}

test.each([
  ['claimant', DAY],
  ['officer', HOUR],
  ['supervisor', HOUR],
] as const)('the session of a %s ends by itself where it is not used', async (role, idle) => {
  const person = await signInAs(role);
  const { createdAt, expiresAt } = await readRow(person);
  expect(Math.abs(expiresAt.getTime() - createdAt.getTime() - idle)).toBeLessThan(MINUTE);
  await age(person, { begun: idle + MINUTE, used: idle + MINUTE, left: -1 });
  expect(await isSignedIn(person)).toBe(false);
});

test.each([
  ['claimant', { used: 2 * HOUR, idle: DAY }],
  ['officer', { used: 10 * MINUTE, idle: HOUR }],
] as const)('each use of a session of a %s moves its end', async (role, { used, idle }) => {
  const person = await signInAs(role);
  await age(person, { begun: 3 * HOUR, used, left: MINUTE });
  expect(await isSignedIn(person)).toBe(true);
  const { expiresAt, updatedAt } = await readRow(person);
  expect(expiresAt.getTime() - updatedAt.getTime()).toBe(idle);
});

test.each([
  ['claimant', 30 * DAY],
  ['officer', 12 * HOUR],
] as const)('however much it is used, the session of a %s ends at last', async (role, longest) => {
  const person = await signInAs(role);
  await age(person, { begun: longest - 5 * MINUTE, used: 3 * HOUR, left: MINUTE });
  expect(await isSignedIn(person)).toBe(true);
  const { createdAt, expiresAt } = await readRow(person);
  expect(expiresAt.getTime() - createdAt.getTime()).toBe(longest);
});

test('the question of an open stream whether its session lasts is no use of it', async () => {
  const person = await signInAs('officer');
  const headers = new Headers({ cookie: person.cookie });
  const { isStillSignedIn } = await createRequestContext({ headers, url: 'http://127.0.0.1:3000/' });
  await age(person, { begun: HOUR, used: 50 * MINUTE, left: 10 * MINUTE });
  const before = await readRow(person);
  expect(await isStillSignedIn()).toBe(true);
  expect(await readRow(person)).toEqual(before);
});

test('a call of a page that nobody has touched for a while is no use of the session', async () => {
  const person = await signInAs('officer');
  await age(person, { begun: HOUR, used: 50 * MINUTE, left: 10 * MINUTE });
  const before = await readRow(person);
  const headers = new Headers({ cookie: person.cookie, 'x-casedraft-unattended': '1' });
  const { actor } = await createRequestContext({ headers, url: 'http://127.0.0.1:3000/' });
  expect(actor?.userId).toBe(person.actor.userId);
  expect(await readRow(person)).toEqual(before);
  await readActor({ headers: new Headers({ cookie: person.cookie }) });
  expect((await readRow(person)).updatedAt).not.toEqual(before.updatedAt);
});
