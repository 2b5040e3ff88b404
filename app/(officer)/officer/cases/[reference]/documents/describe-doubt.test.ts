import { expect, it } from 'vitest';
import { describeDoubt, describeDoubts } from './describe-doubt';

const amount = { reading: '£812.50', otherReading: '£872.50' };
const day = { reading: '14', otherReading: '19' };

it('gives both readings of a word', () => {
  expect(describeDoubt(amount)).toBe('Read two ways: £812.50, or £872.50');
  expect(describeDoubt({ reading: 'Ltd', otherReading: ' ' })).toBe('Read two ways: Ltd, or nothing');
});

it('names the first words of a passage and counts the others', () => {
  expect(describeDoubts([])).toBeNull();
  expect(describeDoubts([amount, day])).toBe('Read two ways: £812.50, or £872.50; 14, or 19');
  expect(describeDoubts([amount, day, day, day])).toMatch(/; 14, or 19; 14, or 19; and 1 more word$/);
  expect(describeDoubts([amount, day, day, day, day])).toMatch(/and 2 more words$/);
});
