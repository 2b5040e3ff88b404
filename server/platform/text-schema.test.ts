import { expect, test } from 'vitest';
import { nameSchema, textSchema } from './text-schema';

test.each([
  ['nul\u0000l', 'null'],
  ['\u0001\u0008\u000e\u001b[31mred\u001f', '[31mred'],
  ['one\r\ntwo\rthree\nfour', 'one\ntwo\nthree\nfour'],
  ['slide\u000bpage\u000cmail\u0085line\u2028paragraph\u2029end', 'slide\npage\nmail\nline\nparagraph\nend'],
  ['a\ttab, Zoë’s 日本 👋', 'a\ttab, Zoë’s 日本 👋'],
])('%j becomes %j', (given, kept) => {
  expect(textSchema().parse(given)).toBe(kept);
});

test('lengths are counted, and ends trimmed, on what is left', () => {
  const title = textSchema().trim().min(3).max(5);
  expect(title.safeParse('a\u0000\u0000b').success).toBe(false);
  expect(title.parse('\u0000 abcde \u0007')).toBe('abcde');
  expect(title.safeParse('\u0000\u0000\u0000').success).toBe(false);
});

test('a name has no direction marks, and keeps the letters of every script', () => {
  expect(nameSchema().parse('a\u202a\u202b\u202c\u202d\u202eb\u2066\u2067\u2068\u2069c')).toBe('abc');
  expect(nameSchema().parse('شهادة \u200fטופס')).toBe('شهادة \u200fטופס');
  expect(nameSchema().trim().min(1).safeParse('\u202e').success).toBe(false);
  // On one line, with its letters composed.
  expect(nameSchema().parse('Zoe\u0308\u2028Marsh\n\nJr')).toBe('Zoë Marsh Jr');
});

test.each([
  ['a text', textSchema()],
  ['a name', nameSchema()],
])('%s has nothing in it that nobody sees', (_, schema) => {
  expect(schema.parse('a\u202eb\u{e0041}c\u200bd\ufe0f')).toBe('abcd');
});
