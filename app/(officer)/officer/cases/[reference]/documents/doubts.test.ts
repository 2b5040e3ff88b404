import { expect, it } from 'vitest';
import { doubtAt, doubtfulOf, doubtsWithin, listDoubtful } from './doubts';
import type { Page } from './pages-query';

const box = { x: 0, y: 0, w: 0.1, h: 0.1 };
const makePage = (number: number, text: string, readings: [string, string][]) =>
  ({
    number,
    text,
    doubtful: readings.map(([reading, otherReading]) => {
      const start = text.indexOf(reading);
      return { ...box, start, end: start + reading.length, otherReading };
    }),
  }) satisfies Pick<Page, 'number' | 'text' | 'doubtful'>;

const first = makePage(1, 'Total £10 on 14 May', [
  ['£10', '£70'],
  ['14', '19'],
]);
const second = makePage(2, 'Paid £10', [['£10', '£16']]);

it('says of each doubtful word what stands in the text and on which page', () => {
  expect(listDoubtful([first, second]).map(({ page, reading, otherReading }) => [page, reading, otherReading])).toEqual(
    [
      [1, '£10', '£70'],
      [1, '14', '19'],
      [2, '£10', '£16'],
    ],
  );
});

it('finds what was read two ways at a word, and in a passage of one page', () => {
  const doubtful = doubtfulOf(first);
  expect(doubtAt({ doubtful, span: { start: 6, end: 9 } })?.otherReading).toBe('£70');
  expect(doubtAt({ doubtful, span: { start: 0, end: 6 } })).toBeNull();
  const all = listDoubtful([first, second]);
  expect(doubtsWithin({ doubtful: all, span: { page: 1, start: 0, end: 12 } })).toHaveLength(1);
  expect(doubtsWithin({ doubtful: all, span: { page: 1, start: 0, end: 19 } })).toHaveLength(2);
  expect(doubtsWithin({ doubtful: all, span: { page: 2, start: 0, end: 5 } })).toEqual([]);
});
