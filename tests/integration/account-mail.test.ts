import { expect, test } from 'vitest';
import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { database } from '@/server/platform/database';
import { withMailServer } from '@/tests/setup/mail-server';

await withMailServer();

const PASSWORD = 'a long enough password';
let number = 0;

async function signUp(email: string) {
  const { token, user } = await auth().api.signUpEmail({ body: { name: 'Clara Claimant', email, password: PASSWORD } });
  return { token, fields: Object.keys(user).sort(), email: user.email };
}

async function makeAccount() {
  const email = `clara-${number++}@example.com`;
  await signUp(email);
  return email;
}

const mailsTo = (email: string) =>
  database().mail.findMany({ where: { recipient: { email } }, orderBy: { id: 'asc' } });

test('a sign-up with a known address is answered as any other, and its owner is told', async () => {
  const email = `clara-${number++}@example.com`;
  const first = await signUp(email);
  const second = await signUp(email);
  expect(first.token).toBeNull();
  expect(second).toEqual(first);
  expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(['confirm_address', 'address_in_use']);
  await signUp(email);
  expect(await mailsTo(email)).toHaveLength(2);
});

test('a forgotten password is answered alike for known and unknown addresses', async () => {
  const email = await makeAccount();
  const ask = (address: string) => auth().api.requestPasswordReset({ body: { email: address } });
  expect(await ask(email)).toEqual(await ask('nobody@example.com'));
  expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(['confirm_address', 'reset_password']);
});

test('an account is sent five links an hour, whoever asks', async () => {
  const email = await makeAccount();
  for (let count = 0; count < 8; count++) await auth().api.requestPasswordReset({ body: { email } });
  expect((await mailsTo(email)).filter(({ kind }) => kind === 'reset_password')).toHaveLength(5);
});

test('the link works once, and signs in with the new password', async () => {
  const email = await makeAccount();
  await auth().api.requestPasswordReset({ body: { email } });
  const reset = (await mailsTo(email)).find(({ kind }) => kind === 'reset_password');
  const token = new URL(reset?.secretPath ?? '', 'http://127.0.0.1').searchParams.get('token') ?? '';
  const body = { token, newPassword: 'another long password' };
  await auth().api.resetPassword({ body });
  await expect(auth().api.resetPassword({ body })).rejects.toMatchObject({ body: { code: 'INVALID_TOKEN' } });
  const signedIn = await auth().api.signInEmail({ body: { email, password: body.newPassword } });
  expect(signedIn.user.email).toBe(email);
});

test('before its address is confirmed nobody signs in to an account', async () => {
  const email = await makeAccount();
  const signIn = auth().api.signInEmail({ body: { email, password: PASSWORD } });
  await expect(signIn).rejects.toMatchObject({ body: { code: 'EMAIL_NOT_VERIFIED' } });
});
