import { describe, expect, it } from 'vitest';
import {
  type CaretMove,
  findFirstWord,
  findNearestWord,
  findWordAt,
  layOutText,
  moveCaret,
  spanWords,
  wordsWithin,
} from './words';

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

describe('where a drag begins', () => {
  // Two lines of a page, with room for a second column.
  const word = (start: number, x: number, y: number, w: number) => ({ start, end: start + 1, x, y, w, h: 0.01 });
  const page = [word(0, 0.1, 0.1, 0.05), word(1, 0.17, 0.1, 0.05), word(2, 0.6, 0.1, 0.05), word(3, 0.1, 0.122, 0.08)];
  const first = (x: number, y: number) => findFirstWord({ words: page, x, y })?.start ?? null;

  it('is the word under it, or the nearest where it lies between words', () => {
    expect(first(0.12, 0.105)).toBe(0);
    expect([first(0.158, 0.105), first(0.165, 0.105)]).toEqual([0, 1]);
    // Between two lines.
    expect([first(0.12, 0.113), first(0.12, 0.119)]).toEqual([0, 3]);
  });

  it('is the end of the line that it stands beside', () => {
    expect([first(0.093, 0.105), first(0.184, 0.128)]).toEqual([0, 3]);
  });

  it('is no word in the margins and the room between columns: there it moves the page', () => {
    expect([first(0.05, 0.105), first(0.4, 0.105), first(0.12, 0.3), first(0.12, 0.05)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(findFirstWord({ words: [], x: 0.1, y: 0.1 })).toBeNull();
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
