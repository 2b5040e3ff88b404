import { describe, expect, it } from 'vitest';
import { type CaretMove, findNearestWord, findWordAt, layOutText, moveCaret, spanWords, wordsWithin } from './words';

const text = 'Net pay 1,204.50\nPaid weekly by transfer\n\nTotal due';
const words = layOutText(text);
const read = (word: { start: number; end: number } | null) => word && text.slice(word.start, word.end);
const at = (word: string) => {
  const found = words.find((each) => read(each) === word);
  if (!found) throw new Error(`there is no word ${word}`);
  return found;
};

describe('layOutText', () => {
  it('finds every word at its place in the text', () => {
    expect(words.map(read)).toEqual(text.split(/\s+/));
    expect(at('weekly')).toMatchObject({ x: 5, y: 1, w: 6 });
    expect(layOutText(' \n ')).toEqual([]);
  });
});

describe('finding words by a point', () => {
  it('names the word under it, and nothing between words', () => {
    expect(read(findWordAt({ words, x: 5.5, y: 0.5 }))).toBe('pay');
    expect(findWordAt({ words, x: 60, y: 0.5 })).toBeNull();
  });

  it('keeps a drag on its line, however far it goes aside', () => {
    expect(read(findNearestWord({ words, x: 60, y: 0.9 }))).toBe('1,204.50');
    expect(read(findNearestWord({ words, x: -5, y: 1.4 }))).toBe('Paid');
    expect(read(findNearestWord({ words, x: 3, y: 90 }))).toBe('Total');
    expect(findNearestWord({ words: [], x: 0, y: 0 })).toBeNull();
  });
});

describe('spanWords', () => {
  it('runs in the order of the text, whichever way the drag went', () => {
    const span = spanWords(at('weekly'), at('pay'));
    expect(read(span)).toBe('pay 1,204.50\nPaid weekly');
    expect(wordsWithin({ words, span }).map(read)).toEqual(['pay', '1,204.50', 'Paid', 'weekly']);
  });
});

describe('moveCaret', () => {
  const go = (from: string, move: CaretMove) => read(moveCaret({ words, at: at(from), move }));

  it('walks by word and by line', () => {
    expect(go('pay', 'right')).toBe('1,204.50');
    expect(go('1,204.50', 'right')).toBe('Paid');
    expect(go('Paid', 'left')).toBe('1,204.50');
    expect(go('pay', 'down')).toBe('weekly');
    expect(go('transfer', 'up')).toBe('1,204.50');
    // Over an empty line.
    expect(go('by', 'down')).toBe('due');
  });

  it('stops at the edges', () => {
    expect(go('Net', 'left')).toBe('Net');
    expect(go('Net', 'up')).toBe('Net');
    expect(go('due', 'right')).toBe('due');
    expect(go('due', 'down')).toBe('due');
  });

  it('jumps to the ends of the line and of the page', () => {
    expect(go('weekly', 'line-start')).toBe('Paid');
    expect(go('weekly', 'line-end')).toBe('transfer');
    expect(go('weekly', 'page-start')).toBe('Net');
    expect(go('weekly', 'page-end')).toBe('due');
  });
});
