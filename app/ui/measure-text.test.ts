import { expect, it } from 'vitest';
import { measureText } from './measure-text';

const measure = (length: number) => measureText({ text: 'x'.repeat(length), limit: 20_000 });

it('says nothing far from the limit, counts near it, and says by how much it is over', () => {
  expect(measure(17_999)).toEqual({ isOver: false, words: null });
  expect(measure(18_000)).toEqual({ isOver: false, words: '18,000 of 20,000 characters' });
  expect(measure(20_000).isOver).toBe(false);
  expect(measure(20_312)).toEqual({
    isOver: true,
    words: '20,312 characters: 312 too many. Shorten it to go on.',
  });
});

it('says what shortening is good for', () => {
  expect(measureText({ text: 'four', limit: 3, remedy: 'Shorten it; it is not saved until then.' }).words).toBe(
    '4 characters: 1 too many. Shorten it; it is not saved until then.',
  );
});
