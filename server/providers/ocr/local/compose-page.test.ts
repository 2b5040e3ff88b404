import { describe, expect, it } from 'vitest';
import { joinLines } from './compose-page';

const box = { x0: 0.1, y0: 0.1, x1: 0.2, y1: 0.2 };
const line = (text: string, endsParagraph = false) => ({
  words: text.split(' ').map((word) => ({ text: word, box, confidence: 1 })),
  endsParagraph,
});

describe('joining lines of words', () => {
  it('ends lines in one break and paragraphs in two, and gives each word its place in the text', () => {
    const { text, words } = joinLines([line('Dear Sir', true), line('I write'), line('today.')]);
    expect(text).toBe('Dear Sir\n\nI write\ntoday.');
    expect(words.map((word) => text.slice(word.start, word.end))).toEqual(['Dear', 'Sir', 'I', 'write', 'today.']);
  });

  it('makes a word whole that a hyphen broke at the end of its line', () => {
    const { text, words } = joinLines([line('my compen-'), line('sation claim')]);
    expect(text).toBe('my compensation claim');
    expect(words.map((word) => text.slice(word.start, word.end))).toEqual(['my', 'compen', 'sation', 'claim']);
  });

  it('keeps hyphens of numbers, names and paragraphs', () => {
    expect(joinLines([line('HP-2019-'), line('4471')]).text).toBe('HP-2019-\n4471');
    expect(joinLines([line('Mary Smith-'), line('Jones')]).text).toBe('Mary Smith-\nJones');
    expect(joinLines([line('the follow-', true), line('ing')]).text).toBe('the follow-\n\ning');
  });

  it('stores no control character and no half of a surrogate pair', () => {
    expect(joinLines([line('a\u0000b \ud800c \u{1f600}')]).text).toBe('a\ufffdb \ufffdc \u{1f600}');
  });
});
