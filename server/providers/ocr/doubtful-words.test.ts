import { describe, expect, it } from 'vitest';
import { findDoubtful, isSameValue, listDoubts } from './doubtful-words';

describe('isSameValue', () => {
  it.each([
    ['£1,240.00', '£1.240,00'],
    ['£812.50', '812,50'],
    ['12.03.24', '12/03/24'],
    ['2026-03-12', '2026.03.12'],
    ['claim,', 'Claim'],
    ['“Total”', 'Total:'],
    ['£45', '£45.'],
    ['–£50.00', '-£50.00'],
    ['ﬁne', 'fine'],
    ['é', 'e\u0301'],
  ])('takes %s and %s for the same', (left, right) => {
    expect(isSameValue(left, right)).toBe(true);
    expect(isSameValue(right, left)).toBe(true);
  });

  it.each([
    ['£812.50', '£872.50'],
    ['£812.50', '£81,250'],
    ['£812.50', '£81250'],
    ['-£50.00', '£50.00'],
    ['£50', '€50'],
    ['12.03.24', '12.08.24'],
    ['cover', 'lover'],
    ['14', ''],
  ])('tells %s from %s', (left, right) => {
    expect(isSameValue(left, right)).toBe(false);
    expect(isSameValue(right, left)).toBe(false);
  });
});

const text = 'Total £812.50 on 14 May';
const word = (reading: string, otherReading?: string) => {
  const start = text.indexOf(reading);
  return { start, end: start + reading.length, ...(otherReading === undefined ? {} : { otherReading }) };
};

it('finds the words that were read two ways, and no others', () => {
  const words = [word('Total'), word('£812.50', '£872.50'), word('on', 'On'), word('14', '19')];
  expect(findDoubtful({ text, words })).toEqual([word('£812.50', '£872.50'), word('14', '19')]);
});

it('lists the doubts of a stretch, where it has a part of the word', () => {
  const words = [word('£812.50', '£872.50'), word('14', '19')];
  expect(listDoubts({ text, words, start: 0, end: 8 })).toEqual([{ reading: '£812.50', otherReading: '£872.50' }]);
  expect(listDoubts({ text, words, start: 0, end: 6 })).toEqual([]);
});
