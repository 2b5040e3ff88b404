import { expect, test } from 'vitest';
import { explainSmtpError } from './smtp';

test.each([
  ['a refusal for good', { code: 'EENVELOPE', permanent: true }, 'refused'],
  ['a refusal for now', { code: 'EENVELOPE', permanent: false }, 'unavailable'],
  ['our password refused', { code: 'EAUTH', permanent: true }, 'bad_key'],
  ['silence', { code: 'ETIMEDOUT' }, 'timed_out'],
  ['a lost connection', { code: 'ESOCKET' }, 'unavailable'],
])('%s is told apart', (_, fields, code) => {
  expect(explainSmtpError(Object.assign(new Error('550 clara@x.example'), fields)).code).toBe(code);
});

test('what a mail server said, which may hold an address, is not passed on', () => {
  const error = explainSmtpError(
    Object.assign(new Error('550 clara@x.example'), { code: 'EENVELOPE', permanent: true }),
  );
  expect(error.message).not.toContain('clara');
  expect(error.cause).toBeUndefined();
});
