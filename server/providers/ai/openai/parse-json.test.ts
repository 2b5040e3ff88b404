import { expect, test } from 'vitest';
import { parseJson } from './parse-json';

test.each([
  ['{"a":1}', { a: 1 }],
  ['\n {"a":1} \n', { a: 1 }],
  ['```json\n{"a":1}\n```', { a: 1 }],
  [' ```\n\n{"a":1}```\n', { a: 1 }],
  ['```json{"a":"```"}```', { a: '```' }],
])('%j is read', (content, value) => {
  expect(parseJson(content)).toEqual(value);
});

// Long enough that a reader which goes back over what it has read would not end within the test's time.
const LONG = 1_000_000;

test.each([
  ['a fence without end', `\`\`\`json${'\n'.repeat(LONG)}`],
  ['a fence and blanks without JSON', `\`\`\`json${' \n'.repeat(LONG)}\`\`\``],
  ['blanks alone', ' '.repeat(LONG)],
  ['a fence alone', '```'],
  ['fences alone', '`'.repeat(LONG)],
  ['prose', 'Here is what I think.'],
  ['nothing', ''],
])('%s holds no JSON', (_, content) => {
  expect(parseJson(content)).toBeUndefined();
});
