import { expect, test } from 'vitest';
import { describeWait } from './describe-wait';

test.each([
  [400, '0 s'],
  [8_400, '8 s'],
  [59_400, '59 s'],
  [3 * 60_000 + 59_000, '3 min'],
  [2 * 3_600_000, '2 h'],
  [2 * 3_600_000 + 5 * 60_000, '2 h 5 min'],
  [49 * 3_600_000, '2 days'],
])('%i ms reads %s', (ms, words) => {
  expect(describeWait(ms)).toBe(words);
});
