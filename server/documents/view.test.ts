import { expect, test } from 'vitest';
import { legibilityOf } from './reading/read-document';
import { isLegible, LEGIBLE_FROM } from './view';

const word = (confidence: number) => ({ start: 0, end: 1, x: 0, y: 0, w: 0, h: 0, confidence });

test('legibility is the mean over all words, not over pages, and unknown without words', () => {
  expect(legibilityOf([{ words: [word(1), word(1), word(1)] }, { words: [word(0.2)] }])).toBeCloseTo(0.8);
  expect(legibilityOf([{ words: [] }])).toBeNull();
});

test('a read document is legible from the threshold; one that is not read is neither', () => {
  const read = (legibility: number | null) => isLegible({ ocrStatus: 'completed', legibility });
  expect([read(LEGIBLE_FROM), read(LEGIBLE_FROM - 0.01), read(null)]).toEqual([true, false, false]);
  expect(isLegible({ ocrStatus: 'failed', legibility: 1 })).toBe(false);
  expect(isLegible({ ocrStatus: 'processing', legibility: null })).toBeNull();
});
