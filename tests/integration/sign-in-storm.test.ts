import { expect, test } from 'vitest';

process.env.SIGN_IN_ATTEMPTS_PER_MINUTE = '1000';
const { ensureAccount } = await import('@/server/accounts/service');
const { postAuth } = await import('@/tests/setup/auth-post');

const PASSWORD = 'a long enough password';

test('eighty people who sign in at the same moment all get in, and guessers among them are answered', async () => {
  const emails = Array.from({ length: 8 }, (_, number) => `storm-${number}@example.com`);
  for (const email of emails) await ensureAccount({ email, password: PASSWORD, name: 'Storm', role: 'claimant' });
  const ask = (number: number) => {
    const email = emails[number % emails.length] ?? '';
    const isGuess = number >= 80;
    return postAuth({
      path: '/sign-in/email',
      body: isGuess ? { email: `nobody-${number}@example.com`, password: 'a guess' } : { email, password: PASSWORD },
    });
  };
  const answers = await Promise.all(Array.from({ length: 100 }, (_, number) => ask(number)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.slice(0, 80)).toEqual(Array.from({ length: 80 }, () => 200));
  expect(statuses.slice(80)).toEqual(Array.from({ length: 20 }, () => 401));
});
