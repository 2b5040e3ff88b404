import { expect, test } from 'vitest';
import { findScripts } from './find-scripts';

test('finds each script that a browser with modules loads, once', () => {
  const html = `
    <script src="/_next/static/chunks/a.js?one=1&amp;two=2" async=""></script>
    <script src="/_next/static/chunks/polyfill.js" noModule="" nonce="x"></script>
    <script nonce="x">self.__next_f.push([1, "<b src=none>"])</script>
    <script nonce="x" src="/_next/static/chunks/b.js" id="_R_" async=""></script>
    <script src="/_next/static/chunks/b.js" async=""></script>`;
  expect(findScripts(html)).toEqual(['/_next/static/chunks/a.js?one=1&two=2', '/_next/static/chunks/b.js']);
});
