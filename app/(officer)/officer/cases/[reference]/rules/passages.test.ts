import { expect, it } from 'vitest';
import { indexPassages, keysOfValues, listPassages } from './passages';

const citation = (start: number, quote: string, documentId = 'form') => ({
  documentId,
  page: 1,
  quote,
  start,
  end: start + quote.length,
  boxes: [{ x: 0.1, y: start / 100, w: 0.2, h: 0.01 }],
  verified: true,
  match: 'exact' as const,
  ocrConfidence: 1,
  doubts: [],
});
const facts = [
  { citations: [citation(20, '£90.00'), citation(10, 'Total')] },
  { citations: [citation(50, '12 May 2026', 'letter')] },
];
const index = indexPassages(facts);
const values = keysOfValues(facts);
const place = (start: number, quote: string, documentId = 'form') => ({ documentId, page: 1, quote, start });

it('shows each value once, without its label, with where it stands on the picture', () => {
  const citations = [place(20, '£90.00'), place(10, 'Total'), place(50, '12 May 2026', 'letter'), place(20, '£90.00')];
  const passages = listPassages({ citations, values, index });
  expect(passages.map(({ quote }) => quote)).toEqual(['£90.00', '12 May 2026']);
  expect(passages[0]).toMatchObject({ start: 20, end: 26, boxes: [{ y: 0.2 }] });
});

it('shows words that no fact begins with where there are no others', () => {
  expect(listPassages({ citations: [place(10, 'Total')], values, index }).map(({ quote }) => quote)).toEqual(['Total']);
});

it('shows words that no fact has, as far as their length tells where they end', () => {
  expect(listPassages({ citations: [place(70, 'Paid')], values, index })).toEqual([
    { ...place(70, 'Paid'), end: 74, boxes: [] },
  ]);
});
