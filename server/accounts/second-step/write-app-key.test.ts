import { expect, test } from 'vitest';
import { makeSecret, writeAppKey, writeAppUri } from './write-app-key';

test.each([
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foobar', 'MZXW6YTBOI'],
])('%s is written as the RFC writes it', (text, key) => {
  expect(writeAppKey(text)).toBe(key);
});

test('an app learns whose codes they are, and by which key', () => {
  expect(writeAppUri({ secret: 'foobar', email: 'ada+1@office.test' })).toBe(
    'otpauth://totp/Casedraft:ada%2B1%40office.test?secret=MZXW6YTBOI&issuer=Casedraft',
  );
});

test('each key is another one, of 32 letters', () => {
  const keys = [makeSecret(), makeSecret()].map(writeAppKey);
  expect(keys.map((key) => key.length)).toEqual([32, 32]);
  expect(new Set(keys).size).toBe(2);
});
