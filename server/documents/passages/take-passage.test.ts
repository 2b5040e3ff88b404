import { describe, expect, it } from 'vitest';
import { takePassage } from './take-passage';

const text = 'Net pay 1,204.50\nPaid  weekly';
const word = (start: number, end: number, x: number, y: number, confidence = 0.9) => ({
  start,
  end,
  x,
  y,
  w: 0.1,
  h: 0.02,
  confidence,
});
const page = {
  text,
  words: [word(0, 3, 0.1, 0.1), word(4, 7, 0.25, 0.1), word(8, 16, 0.4, 0.1, 0.5), word(17, 21, 0.1, 0.2)],
};

describe('takePassage', () => {
  it('takes whole words, with one box a line', () => {
    const passage = takePassage({ page, span: { start: 5, end: 19 } });
    expect(passage).toMatchObject({ quote: 'pay 1,204.50\nPaid', start: 4, end: 21 });
    expect(passage?.boxes).toHaveLength(2);
    expect(passage?.ocrConfidence).toBeCloseTo((0.9 + 0.5 + 0.9) / 3);
  });

  it('never cuts a number, and leaves white space at the ends out', () => {
    expect(takePassage({ page, span: { start: 8, end: 9 } })?.quote).toBe('1,204.50');
    expect(takePassage({ page, span: { start: 7, end: 17 } })?.quote).toBe('1,204.50');
    expect(takePassage({ page, span: { start: 22, end: 400 } })?.quote).toBe('weekly');
  });

  it('takes nothing where there are no words', () => {
    expect(takePassage({ page, span: { start: 21, end: 23 } })).toBeNull();
    expect(takePassage({ page, span: { start: 300, end: 400 } })).toBeNull();
    expect(takePassage({ page: { text: '— … —', words: [] }, span: { start: 0, end: 5 } })).toBeNull();
  });

  it('does without boxes on a page that was typed in', () => {
    expect(takePassage({ page: { text, words: [] }, span: { start: 0, end: 3 } })).toEqual({
      quote: 'Net',
      start: 0,
      end: 3,
      boxes: [],
      ocrConfidence: null,
    });
  });
});
