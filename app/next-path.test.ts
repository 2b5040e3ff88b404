import fc from 'fast-check';
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

  it('never leaves this site, whatever it is given', () => {
    // What addresses are made of, and what browsers take for it or drop.
    const piece = fc.constantFrom(
      ...[
        '/',
        '\\',
        '.',
        '..',
        '//',
        ':',
        '@',
        '?',
        '#',
        '%2f',
        '%5c',
        '%2e',
        '%00',
        '\t',
        '\n',
        '\r',
        ' ',
        '\u3002',
        '\uff0f',
      ],
      ...['evil.test', 'cases', 'http:', 'https:', 'javascript:', 'data:', '[::1]', 'a b'],
    );
    const given = fc.oneof(
      fc.array(piece, { maxLength: 9 }).map((pieces) => `/${pieces.join('')}`),
      fc.string(),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(given, (next) => {
        const path = readNextPath(next);
        if (path === null) return;
        // As a browser reads a redirect, and as Next's router does.
        for (const base of ['https://cases.example.org/sign-in', 'https://cases.example.org/']) {
          expect(new URL(path, base).origin).toBe('https://cases.example.org');
          // Read once more, as when it is passed on in another `next`.
          expect(readNextPath(path)).toBe(path);
        }
      }),
      { numRuns: 20_000 },
    );
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
