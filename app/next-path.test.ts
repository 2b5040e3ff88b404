import { describe, expect, it } from 'vitest';
import { readNextPath } from './next-path';

describe('readNextPath', () => {
  it.each([
    ['/cases', '/cases'],
    ['/cases/new?type=storm', '/cases/new?type=storm'],
    ['/officer/../cases', '/cases'],
  ])('keeps the path %s of this site', (next, path) => {
    expect(readNextPath(next)).toBe(path);
  });

  it.each([
    '//evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    '\\\\evil.test',
    '/.//evil.test',
    '/..//evil.test',
    '/./\\evil.test',
    '/a/..//evil.test',
    '/%2e//evil.test',
    '/.%2E//evil.test',
    '/\n//evil.test',
    'https://evil.test/',
    'javascript:alert(1)',
    'cases',
    '',
    undefined,
    ['/cases', '/officer'],
  ])('refuses %j', (next) => {
    expect(readNextPath(next)).toBeNull();
  });
});
