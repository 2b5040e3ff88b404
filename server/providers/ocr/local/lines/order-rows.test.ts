import { expect, it } from 'vitest';
import { orderRows } from './order-rows';

const piece = (text: string, x: number, y: number) => [
  { text, confidence: 1, box: { x0: x, x1: x + 0.1, y0: y, y1: y + 0.02 } },
];

it('puts pieces of lines in rows, rows from the top', () => {
  const rows = orderRows([piece('12.50', 0.8, 0.205), piece('Total', 0.1, 0.2), piece('Receipt', 0.1, 0.1)], {
    width: 1000,
    height: 1000,
  });
  expect(rows.map((row) => row.words.map(({ text }) => text))).toEqual([['Receipt'], ['Total', '12.50']]);
});
