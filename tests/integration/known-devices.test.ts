import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';

process.env.SIGN_IN_ATTEMPTS_PER_MINUTE = '1000';
const { database } = await import('@/server/platform/database');
const { keepCookies, postAuth } = await import('@/tests/setup/auth-post');
const { PASSWORD, signUpPerson } = await import('@/tests/setup/signed-in');

const signIn = ({ email, password = PASSWORD, cookie = '' }: { email: string; password?: string; cookie?: string }) =>
  postAuth({ path: '/sign-in/email', body: { email, password }, cookie });

const onlyDevice = (cookies: string) =>
  cookies
    .split('; ')
    .filter((pair) => pair.includes('known_device'))
    .join('; ');

async function shutOut(email: string): Promise<void> {
  for (let count = 0; count < 10; count++) await signIn({ email, password: 'a guess' });
  expect((await signIn({ email })).status).toBe(429);
}

test('a device that has signed in before gets in while strangers have shut the account', async () => {
  const { email } = await signUpPerson();
  const cookie = onlyDevice(keepCookies(await signIn({ email })));
  await shutOut(email);
  expect((await signIn({ email, cookie })).status).toBe(200);
  // Which does not give strangers further guesses.
  expect((await signIn({ email })).status).toBe(429);
});

test('a known device has ten tries of its own, no more', async () => {
  const { email } = await signUpPerson();
  const cookie = onlyDevice(keepCookies(await signIn({ email })));
  const statuses: number[] = [];
  for (let count = 0; count < 11; count++) statuses.push((await signIn({ email, password: 'a guess', cookie })).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
});

test('a device of one account is a stranger to another, and so is a forged one', async () => {
  const [{ email: own }, { email: other }] = [await signUpPerson(), await signUpPerson()];
  const cookie = onlyDevice(keepCookies(await signIn({ email: own })));
  await shutOut(other);
  expect((await signIn({ email: other, cookie })).status).toBe(429);
  const [name = ''] = cookie.split('=');
  for (const forged of [`${name}=${'A'.repeat(22)}.20000.${'B'.repeat(43)}`, `${name}=..`, `${name}=x.NaN.y~z`])
    expect((await signIn({ email: other, cookie: forged })).status).toBe(429);
});

test('two people who share a computer are both known on it', async () => {
  const [{ email: one }, { email: other }] = [await signUpPerson(), await signUpPerson()];
  const first = onlyDevice(keepCookies(await signIn({ email: one })));
  const both = onlyDevice(keepCookies(await signIn({ email: other, cookie: first }), first));
  await shutOut(one);
  await shutOut(other);
  expect((await signIn({ email: one, cookie: both })).status).toBe(200);
  expect((await signIn({ email: other, cookie: both })).status).toBe(200);
});

test('a device that has not signed in for half a year is a stranger', async ({ onTestFinished }) => {
  const { email } = await signUpPerson();
  const cookie = onlyDevice(keepCookies(await signIn({ email })));
  const now = Date.now;
  onTestFinished(() => {
    Date.now = now;
  });
  Date.now = () => now() + 181 * 86_400_000;
  await shutOut(email);
  expect((await signIn({ email, cookie })).status).toBe(429);
});

test('a mailed link gets its owner in, whatever strangers guess before and after', async () => {
  const { email, actor } = await signUpPerson();
  await shutOut(email);
  const token = randomUUID();
  await database().verification.create({
    data: {
      identifier: `reset-password:${token}`,
      value: actor.userId,
      expiresAt: new Date(Date.now() + 60_000),
    },
  });
  const newPassword = 'quiet harbour lantern';
  const reset = await postAuth({ path: '/reset-password', body: { token, newPassword } });
  expect(reset.status).toBe(200);
  for (let count = 0; count < 10; count++) await signIn({ email, password: 'a guess' });
  expect((await signIn({ email, password: newPassword })).status).toBe(429);
  expect((await signIn({ email, password: newPassword, cookie: onlyDevice(keepCookies(reset)) })).status).toBe(200);
});
