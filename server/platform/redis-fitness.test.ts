import { expect, test } from 'vitest';
import { findUnfitness } from './redis-fitness';

const info = ({ version = '7.0.15', policy = 'noeviction' }) =>
  `# Server\r\nredis_version:${version}\r\nos:Linux\r\n# Memory\r\nmaxmemory_policy:${policy}\r\n`;

test.each(['6.2.0', '6.10.1', '7.0.15', '8.2.1'])('takes Redis %s that evicts nothing', (version) => {
  expect(findUnfitness(info({ version }))).toBeUndefined();
});

test.each(['5.0.14', '6.0.20', '6.1.9'])('says that Redis %s is too old', (version) => {
  expect(findUnfitness(info({ version }))).toBe(`Redis is version ${version}; the queue needs 6.2.0 or newer.`);
});

test.each(['allkeys-lru', 'volatile-ttl'])('says what is wrong with %s', (policy) => {
  expect(findUnfitness(info({ policy }))).toBe(
    `Redis may drop queued work when its memory is full: its maxmemory-policy is ${policy}. Set it to noeviction.`,
  );
});

test('believes a managed service that says neither', () => {
  expect(findUnfitness('# Server\r\n')).toBeUndefined();
});
