import { expect, it } from 'vitest';
import { ratePlausibility } from './plausibility';

const rate = (text: string) =>
  ratePlausibility(text, (word) => ['total', "don't", 'books'].includes(word.toLowerCase()));

it.each([
  ['Total', 'Tota1'],
  ['BOOKS', 'B00KS'],
  ["don't", "dom't"],
  ['(total)', '(totol)'],
  ['12.50', '12.5O'],
  ['1,234.56', '1,Z34.56'],
  ['02/03/2024', '02/O3/2024'],
  ['12:05', '12:0S'],
  ['9:15AM', '9:15AH'],
  ['9:30 p.m.', '9:3O p.m.'],
  ['McTotal', 'mCtOTal'],
  ['2.38D', '2.3D8'],
  ['TOTAL', 'tOtaL'],
  ['0042', 'OO42'],
  ['A4', 'A4B2'],
])('rates %s above %s', (likely, unlikely) => {
  expect(rate(likely)).toBeGreaterThan(rate(unlikely));
});

it('takes a word that it does not know for possible', () => {
  expect(rate('Kelmer')).toBe(rate('Kelner'));
});
