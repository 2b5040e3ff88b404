import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { postAuth } from '@/tests/setup/auth-post';
import { PASSWORD, signUpPerson } from '@/tests/setup/signed-in';

const NAME = 'Clara Claimant';

async function signUp(password: string, email = `clara-${randomUUID()}@example.com`) {
  const response = await postAuth({ path: '/sign-up/email', body: { email, password, name: NAME } });
  return { status: response.status, code: (await response.json()).code };
}

const REFUSED = [
  ['short one', 'password1234', 'PASSWORD_TOO_SHORT'],
  ['common one', 'password1234567', 'PASSWORD_TOO_COMMON'],
  ['one of one’s own name', 'Claimant-Clara!', 'PASSWORD_PERSONAL'],
] as const;

test.each(REFUSED)('a sign-up with a %s is refused, for a known address too', async (_what, password, code) => {
  const expected = { status: 400, code };
  expect(await signUp(password)).toEqual(expected);
  const { email } = await signUpPerson(NAME);
  expect(await signUp(password, email)).toEqual(expected);
});

test('a password of fifteen characters that nobody guesses is taken, one of fourteen is not', async () => {
  expect((await signUp('Xk29vQm41tPz7Lw')).status).toBe(200);
  expect(await signUp('Xk29vQm41tPz7L')).toEqual({ status: 400, code: 'PASSWORD_TOO_SHORT' });
});

test('a mailed link takes no password that is easy to guess, and is good afterwards', async () => {
  const { actor, email } = await signUpPerson(NAME);
  const token = randomUUID();
  const expiresAt = new Date(Date.now() + 60_000);
  const link = { identifier: `reset-password:${token}`, value: actor.userId, expiresAt };
  await database().verification.create({ data: link });
  const reset = (newPassword: string) => postAuth({ path: '/reset-password', body: { token, newPassword } });
  expect(await (await reset(`${email}`)).json()).toMatchObject({ code: 'PASSWORD_PERSONAL' });
  expect(await (await reset('iloveyouiloveyou')).json()).toMatchObject({ code: 'PASSWORD_TOO_COMMON' });
  expect((await reset('quiet harbour lantern')).status).toBe(200);
});

test('the account’s page takes none either, and the old password stays', async () => {
  const person = await signUpPerson(NAME);
  const change = (newPassword: string) => person.call.account.changePassword({ password: PASSWORD, newPassword });
  expect(await change('iloveyouiloveyou')).toEqual({ is: 'too_common' });
  expect(await change('Claimant-Clara!')).toEqual({ is: 'personal' });
  await expect(change('Xk29vQm41tPz7L')).rejects.toThrow();
  expect(await change('quiet harbour lantern')).toEqual({ is: 'done', endedSessions: 0 });
});

test('whose password is shorter, from before, still signs in', async () => {
  const person = await signUpPerson(NAME);
  const { auth } = await import('@/server/accounts/sign-in/set-up-auth');
  const hash = await (await auth().$context).password.hash('short one');
  await database().account.updateMany({ where: { userId: person.actor.userId }, data: { password: hash } });
  const body = { email: person.email, password: 'short one' };
  expect((await postAuth({ path: '/sign-in/email', body })).status).toBe(200);
});
