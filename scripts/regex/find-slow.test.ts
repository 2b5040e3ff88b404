import { expect, test } from 'vitest';
import { findSlow } from './find-slow';

const judge = ({ source, flags }: RegExp) => findSlow({ source, flags });

// biome-ignore format: one expression a line.
test.each([
  /\s+$/, /^(?:a+)+$/, /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/, /^.*?(\d+)$/, /a.*b/, /\s*,\s*/,
  /limit of \d+ [^.]*reached/i, /geboorte\p{L}*:/u, /"[^']*'/, /\bcohabit\p{L}*!/u, /#(?:\d+#)+;/, /(?=<.*>)x/,
  /\bx[x;]*!/, /\bx[x<]*!/, /\bx[x^]*!/, /\bx[x`]*!/,
])('%s is refused', (expression) => {
  expect(judge(expression)).toEqual(expect.any(String));
});

// biome-ignore format: one expression a line.
test.each([
  /(?<!\s)\s+$/, /\s+/g, /a[^ab]*b/, /^.*$/m, /limit of \d+ [^.]{0,200}reached/i, /(?<!\p{L})geboorte\p{L}*:/u,
  /"[^"]*"/, /^a.*b/, /a.*b/y, /\n(?:[^\S\n]*\n)+/, /\bco\w*!/, /<.*/s,
])('%s is taken', (expression) => {
  expect(judge(expression)).toBeNull();
});
