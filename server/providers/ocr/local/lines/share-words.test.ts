import { expect, it } from 'vitest';
import { shareWords } from './share-words';

const size = { width: 1000, height: 500 };
const line = (y: number, slope = 0) => ({
  left: 100,
  right: 600,
  height: 40,
  middle: { x: 350, y, slope, bend: 0 },
  likelihood: 1,
});
const word = (text: string, x: number, y: number) => ({
  text,
  confidence: 0.9,
  box: { x0: (x - 20) / 1000, x1: (x + 20) / 1000, y0: (y - 10) / 500, y1: (y + 10) / 500 },
});

it('gives words to the line they stand in, along its slope, from the left', () => {
  const words = [word('c', 580, 123), word('a', 150, 80), word('below', 300, 200), word('beside', 800, 100)];
  const { within, elsewhere } = shareWords({ words, lines: [line(100, 0.1), line(200)], size });
  expect(within.map((own) => own.map(({ text }) => text))).toEqual([['a', 'c'], ['below']]);
  expect(elsewhere.map(({ text }) => text)).toEqual(['beside']);
});
