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

const askToSignUp = async (body: { name: string; email: string }) => {
  const response = await auth().handler(
    new Request('http://127.0.0.1:3000/api/auth/sign-up/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000' },
      body: JSON.stringify({ ...body, password: PASSWORD }),
    }),
  );
  const answer = await response.text();
  return { status: response.status, answer: answer.replaceAll(/[0-9a-f]/g, '0') };
};

test.each(['Clara Claimant', '  Clara  Claimant ', '\u202earalC', '   '])(
  'nothing in the answer to %j tells a known address from another one',
  async (name) => {
    const known = await makeAccount();
    const unknown = `clara-${number++}@example.com`;
    const answers = await Promise.all([known, unknown].map((email) => askToSignUp({ name, email })));
    expect(answers[0]).toEqual(answers[1]);
  },
);

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

const secretOf = async (email: string, kind: 'confirm_address' | 'reset_password') => {
  const mail = (await mailsTo(email)).findLast((mail) => mail.kind === kind);
  return new URL(mail?.secretPath ?? '', 'http://127.0.0.1:3000');
};

test('a link that confirms an address signs nobody in; the password does then', async () => {
  const email = await makeAccount();
  const opened = await auth().handler(new Request(await secretOf(email, 'confirm_address')));
  expect(opened.headers.get('location')).toBe('/sign-in?confirmed=yes');
  expect(opened.headers.getSetCookie()).toEqual([]);
  expect(await database().session.count({ where: { user: { email } } })).toBe(0);
  expect((await auth().api.signInEmail({ body: { email, password: PASSWORD } })).user.email).toBe(email);
});

test('a new password ends all sessions, the old password, other links, and the count of wrong tries', async () => {
  const email = await makeAccount();
  await database().user.update({ where: { email }, data: { emailVerified: true } });
  await auth().api.signInEmail({ body: { email, password: PASSWORD } });
  const tokens: string[] = [];
  for (let count = 0; count < 2; count++) {
    await auth().api.requestPasswordReset({ body: { email } });
    tokens.push((await secretOf(email, 'reset_password')).searchParams.get('token') ?? '');
  }
  const signIn = (password: string) => auth().api.signInEmail({ body: { email, password } });
  for (let count = 0; count < 10; count++) await expect(signIn('a wrong password')).rejects.toThrow();
  const [first = '', other = ''] = tokens;
  await auth().api.resetPassword({ body: { token: first, newPassword: 'another long password' } });
  expect(await database().session.count({ where: { user: { email } } })).toBe(0);
  const again = auth().api.resetPassword({ body: { token: other, newPassword: 'a third long password' } });
  await expect(again).rejects.toMatchObject({ body: { code: 'INVALID_TOKEN' } });
  await expect(signIn(PASSWORD)).rejects.toMatchObject({ body: { code: 'INVALID_EMAIL_OR_PASSWORD' } });
  expect((await signIn('another long password')).user.email).toBe(email);
});

test('before its address is confirmed nobody signs in to an account', async () => {
  const email = await makeAccount();
  const signIn = auth().api.signInEmail({ body: { email, password: PASSWORD } });
  await expect(signIn).rejects.toMatchObject({ body: { code: 'EMAIL_NOT_VERIFIED' } });
});
