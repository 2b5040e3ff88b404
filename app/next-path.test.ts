import { describe, expect, it } from 'vitest';
import { readNextPath, signInPath } from './next-path';

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

describe('signInPath', () => {
  it.each([
    ['/officer', 'search=roof+%26+wall&case=open', '/officer?search=roof+%26+wall&case=open'],
    ['/officer', '?search=roof', '/officer?search=roof'],
    ['/cases', '', '/cases'],
  ])('leads back to %s with its query %j', (pathname, query, back) => {
    const next = new URL(signInPath({ pathname, query }), 'http://casedraft.invalid').searchParams.get('next');
    expect(readNextPath(next ?? undefined)).toBe(back);
  });
});
