import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { isSignedIn, signInPerson, signUpPerson } from '@/tests/setup/signed-in';

const endSessions = (who: string) =>
  promisify(execFile)('node', ['scripts/end-sessions.mjs', who], {
    env: { ...process.env, DATABASE_URL: env().DATABASE_URL },
  });

test('an operator signs one account out everywhere, on record, and nobody else', async () => {
  const [person, other] = [await signUpPerson(), await signUpPerson()];
  const elsewhere = await signInPerson(person);
  const { stdout } = await endSessions(person.email.toUpperCase());
  expect(stdout).toBe('2 sessions of 1 accounts are over.\n');
  expect([await isSignedIn(person), await isSignedIn(elsewhere), await isSignedIn(other)]).toEqual([
    false,
    false,
    true,
  ]);
  const events = await database().accountEvent.findMany({ where: { userId: person.actor.userId } });
  expect(events).toMatchObject([{ action: 'sessions_ended', data: { by: 'operator', count: 2 } }]);
  await endSessions('--everybody');
  expect(await isSignedIn(other)).toBe(false);
  await expect(endSessions('nobody@example.org')).rejects.toMatchObject({ code: 1 });
});
