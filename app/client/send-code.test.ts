import { expect, test } from 'vitest';
import { awaitsCode, readCode } from './send-code';

test.each(['123456', ' 123 456 ', '123-456'])('%s is a code of an app', (given) => {
  expect(readCode(given)).toEqual({ path: '/two-factor/verify-totp', body: { code: '123456' } });
});

test.each(['ab2cd-ef3gh', 'AB2CD EF3GH', 'ab2cdef3gh'])('%s is a recovery code', (given) => {
  expect(readCode(given)).toEqual({ path: '/two-factor/verify-backup-code', body: { code: 'ab2cd-ef3gh' } });
});

test('an answer to a password says whether a code is still to come', () => {
  expect([{ twoFactorRedirect: true }, { token: 'x' }, null].map(awaitsCode)).toEqual([true, false, false]);
});
