import { describe, expect, it } from 'vitest';
import { countCharacterErrors, countWordErrors } from './edits';
import { estimateInterval } from './interval';
import { countOrderedPairs, countWholeLines } from './lines';
import { countInPlace } from './places';
import { isSideways } from './sideways';
import { countFound, toRuns, toWords } from './words';

describe('words', () => {
  it('strips punctuation at both ends and folds case', () => {
    expect(toWords('“Total:”  £12.50, — Café')).toEqual(['total', '12.50', 'café']);
  });

  it('splits runs at everything that is no letter or digit', () => {
    expect(toRuns('No.2&4 Ó’Brien £1,250.00')).toEqual(['no', '2', '4', 'ó', 'brien', '1', '250', '00']);
  });

  it('takes a letter with its accent apart and one of one piece as the same', () => {
    expect(toRuns('cafe\u0301')).toEqual(toRuns('caf\u00e9'));
  });

  it('lets each word read meet one word of the truth', () => {
    const counted = countFound({ truth: ['a', 'a', 'b', 'c'], read: ['a', 'c', 'c', 'x'] });
    expect(counted).toEqual({ found: 2, missing: ['a', 'b'] });
  });
});

describe('edit distance', () => {
  it('counts characters after folding white space', () => {
    expect(countCharacterErrors({ truth: 'Rent  due\n12', read: 'Rent dve 1' })).toEqual({ errors: 2, of: 11 });
  });

  it('counts whole words', () => {
    const counted = countWordErrors({ truth: 'the rent is due now', read: 'the rent was due' });
    expect(counted).toEqual({ errors: 2, of: 5 });
  });

  it('never counts more errors than the truth has units', () => {
    expect(countCharacterErrors({ truth: 'abc', read: 'x'.repeat(100_000) })).toEqual({ errors: 3, of: 3 });
    expect(countWordErrors({ truth: 'one two', read: 'a b c' })).toEqual({ errors: 2, of: 2 });
  });

  it('counts an empty reading as all wrong', () => {
    expect(countCharacterErrors({ truth: 'abc', read: '' })).toEqual({ errors: 3, of: 3 });
  });
});

describe('lines', () => {
  it('finds a line whose words stand together in one line read, whatever the punctuation', () => {
    const truth = 'Total: £12.50\nCard\nThank you';
    expect(countWholeLines({ truth, read: 'TOTAL 12.50 Card\nThank\nyou' })).toEqual({ found: 2, of: 3 });
  });

  it('does not find a word in the middle of another', () => {
    expect(countWholeLines({ truth: 'art', read: 'part' })).toEqual({ found: 0, of: 1 });
  });

  it('counts a repeated line as often as it is there', () => {
    expect(countWholeLines({ truth: 'VAT\nVAT\nVAT', read: 'VAT VAT' })).toEqual({ found: 2, of: 3 });
  });

  it('loses one pair for one jump backwards', () => {
    const truth = 'one\ntwo\nthree\nfour';
    expect(countOrderedPairs({ truth, read: truth })).toEqual({ found: 3, of: 3 });
    expect(countOrderedPairs({ truth, read: 'three four one two' })).toEqual({ found: 2, of: 3 });
  });

  it('leaves lines out whose place is not certain', () => {
    expect(countOrderedPairs({ truth: 'a\nb\nb\nc', read: 'b a c' })).toEqual({ found: 1, of: 1 });
    expect(countOrderedPairs({ truth: 'a\nb\nc', read: 'c a c' })).toEqual({ found: 0, of: 0 });
  });
});

describe('places', () => {
  const line = (text: string, y: number) => ({ text, x: 0.1, y, w: 0.5, h: 0.05 });
  const lines = [line('Rent due', 0.1), line('Total due', 0.5)];

  it('takes a word whose middle is in its line, with room for tails', () => {
    const read = [
      { text: 'Rent:', x: 0.15, y: 0.16 },
      { text: 'Total', x: 0.15, y: 0.2 },
    ];
    expect(countInPlace({ lines, read })).toEqual({ found: 1, of: 2 });
    expect(countInPlace({ lines, read: [{ text: 'rent', x: 0.9, y: 0.12 }] })).toEqual({ found: 0, of: 1 });
  });

  it('leaves words out that stand twice on either side', () => {
    const twice = { text: 'rent', x: 0.15, y: 0.12 };
    expect(countInPlace({ lines, read: [{ text: 'due', x: 0.3, y: 0.12 }] })).toEqual({ found: 0, of: 0 });
    expect(countInPlace({ lines, read: [twice, twice] })).toEqual({ found: 0, of: 0 });
  });
});

describe('sideways', () => {
  const image = { bytes: Buffer.alloc(0), contentType: 'image/webp' as const, width: 1000, height: 500 };
  const wide = { start: 0, end: 6, x: 0, y: 0, w: 0.1, h: 0.05, confidence: 1 };
  const tall = { ...wide, w: 0.02, h: 0.1 };

  it('goes by pixels, and by words long enough to tell', () => {
    expect(isSideways({ words: [tall, tall, wide], image })).toBe(true);
    expect(isSideways({ words: [tall, wide, wide], image })).toBe(false);
    expect(isSideways({ words: [{ ...tall, end: 3 }], image })).toBe(false);
    expect(isSideways({ words: [], image })).toBe(false);
  });
});

describe('interval', () => {
  const mean = (readings: number[]) => readings.reduce((sum, one) => sum + one, 0) / readings.length;

  it('gives the same interval for the same papers, around their figure', () => {
    const papers = Array.from({ length: 30 }, (_, index) => [index / 30]);
    const interval = estimateInterval({ papers, figure: mean });
    expect(interval).toEqual(estimateInterval({ papers, figure: mean }));
    expect(interval?.low).toBeGreaterThan(0.3);
    expect(interval?.low).toBeLessThan(0.45);
    expect(interval?.high).toBeGreaterThan(0.52);
    expect(interval?.high).toBeLessThan(0.67);
  });

  it('draws papers, not readings: copies of one paper do not narrow it', () => {
    const papers = [[0], [1], [0], [1]];
    const copies = papers.map(([value = 0]) => Array.from({ length: 10 }, () => value));
    expect(estimateInterval({ papers: copies, figure: mean })).toEqual(estimateInterval({ papers, figure: mean }));
  });

  it('gives none for a single paper', () => {
    expect(estimateInterval({ papers: [[1]], figure: mean })).toBeNull();
  });
});
