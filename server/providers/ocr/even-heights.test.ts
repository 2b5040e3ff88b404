import { describe, expect, it } from 'vitest';
import type { WordBox } from './contract';
import { evenHeights } from './even-heights';

/** A word of `letters` letters, each 0.006 wide unless told otherwise. */
const word = (x: number, y: number, h: number, letters = 5, letter = 0.006): WordBox => ({
  start: 0,
  end: letters,
  x,
  y,
  w: letters * letter,
  h,
  confidence: 0.9,
});

describe('evenHeights', () => {
  const row = [word(0.1, 0.5, 0.01), word(0.2, 0.5, 0.01), word(0.3, 0.501, 0.01)];

  it('trims a box that took in the rule above its word', () => {
    const [first, ...others] = evenHeights([word(0.4, 0.49, 0.0205), ...row]);
    expect(first).toMatchObject({ x: 0.4, w: 0.03 });
    expect(first?.y).toBeCloseTo(0.4985);
    expect((first?.y ?? 0) + (first?.h ?? 0)).toBeCloseTo(0.5105);
    expect(others).toEqual(row);
  });

  it('leaves tails, large letters, headings and lone words alone', () => {
    const tailed = word(0.4, 0.498, 0.0135);
    const large = word(0.4, 0.495, 0.02, 5, 0.012);
    const heading = [word(0.1, 0.1, 0.03, 5, 0.018), word(0.3, 0.1, 0.03, 5, 0.018)];
    const lone = word(0.1, 0.8, 0.03);
    for (const words of [[tailed, ...row], [large, ...row], heading, [lone, ...row]])
      expect(evenHeights(words)).toEqual(words);
  });

  it('takes neither a speck nor the next line for a neighbour', () => {
    const tall = word(0.4, 0.5, 0.02);
    for (const other of [word(0.2, 0.505, 0.001), word(0.2, 0.516, 0.01)])
      expect(evenHeights([tall, other])).toEqual([tall, other]);
  });
});
