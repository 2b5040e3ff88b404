import { expect, it } from 'vitest';
import { groupRows } from './group-rows';

/** On a page of 1000 × 1000. */
const word = (x: number, y: number, w: number) => ({
  start: 0,
  end: 0,
  x: x / 1000,
  y: y / 1000,
  w: w / 1000,
  h: 0.02,
  confidence: 1,
});

it('rebuilds rows and cells, whatever order the words come in', () => {
  // Read column by column: two labels of two words, then two amounts set a little lower.
  const words = [
    word(100, 100, 50),
    word(156, 102, 40),
    word(100, 140, 50),
    word(157, 139, 40),
    word(700, 104, 60),
    word(700, 143, 60),
  ];
  expect(groupRows({ words, width: 1000, height: 1000 })).toEqual([
    [[0, 1], [4]],
    [[2, 3], [5]],
  ]);
});

it('answers no rows for no words', () => {
  expect(groupRows({ words: [], width: 10, height: 10 })).toEqual([]);
});
