import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './hash-password';

test('a password is known by its hash, and another one is not', async () => {
  const hash = await hashPassword('three quiet rivers');
  expect(await verifyPassword({ hash, password: 'three quiet rivers' })).toBe(true);
  expect(await verifyPassword({ hash, password: 'three quiet lakes' })).toBe(false);
});

test('who comes when too many are waiting is told so, and the others get their turn', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 304 }, () => verifyPassword({ hash: 'not a hash', password: 'x' })),
  );
  const reasons = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.body?.code : 'answered'));
  expect(reasons.filter((code) => code === 'TOO_BUSY')).toHaveLength(2);
  expect(await verifyPassword({ hash: await hashPassword('a'), password: 'a' })).toBe(true);
});
