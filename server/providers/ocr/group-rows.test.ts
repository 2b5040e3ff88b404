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

it('keeps tight rows apart on a page that lies askew', () => {
  // Rows of six words, 22 apart, falling by 26 from edge to edge: more than a row's distance.
  const row = (y: number) => [50, 200, 350, 500, 650, 800].map((x) => word(x, y + (x - 50) * 0.035, 120));
  const words = [100, 122, 144, 166].flatMap(row);
  const rows = groupRows({ words, width: 1000, height: 1000 });
  expect(rows.map((cells) => cells.flat())).toEqual([
    [0, 1, 2, 3, 4, 5],
    [6, 7, 8, 9, 10, 11],
    [12, 13, 14, 15, 16, 17],
    [18, 19, 20, 21, 22, 23],
  ]);
});

it('keeps a comma and a dash in the row of their words', () => {
  const mark = { ...word(160, 116, 6), h: 0.004 };
  const dash = { ...word(180, 109, 12), h: 0.003 };
  expect(groupRows({ words: [word(100, 100, 50), mark, dash, word(200, 100, 50)], width: 1000, height: 1000 })).toEqual(
    [[[0, 1, 2, 3]]],
  );
});

it('answers no rows for no words', () => {
  expect(groupRows({ words: [], width: 10, height: 10 })).toEqual([]);
});
