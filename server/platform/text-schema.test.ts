import { expect, test } from 'vitest';
import { textSchema } from './text-schema';

test.each([
  ['nul\u0000l', 'null'],
  ['\u0001\u0008\u000b\u000c\u001b[31mred\u001f', '[31mred'],
  ['one\r\ntwo\rthree\nfour', 'one\ntwo\nthree\nfour'],
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
