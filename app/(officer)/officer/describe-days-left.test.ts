import { expect, it } from 'vitest';
import { describeDaysLeft } from './describe-days-left';

it.each([
  [0, 'Today'],
  [1, 'Tomorrow'],
  [3, 'In 3 days'],
  [-2, '2 days ago'],
])('%i days left are said as %s', (days, words) => {
  expect(describeDaysLeft(days)).toBe(words);
});
