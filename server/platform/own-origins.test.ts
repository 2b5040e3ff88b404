import { expect, test } from 'vitest';
import { ownOrigins } from './own-origins';

test('in production one origin is trusted', () => {
  expect(ownOrigins({ appUrl: 'https://cases.example.org/', production: true })).toEqual(['https://cases.example.org']);
});

test('elsewhere the same port is trusted by name and by address', () => {
  expect(ownOrigins({ appUrl: 'http://127.0.0.1:3000', production: false })).toEqual([
    'http://127.0.0.1:3000',
    'http://localhost:3000',
  ]);
});
