import { expect, it } from 'vitest';
import type { LineOfWords } from './compose-page';
import { orderPlainLines } from './order-plain-lines';

const SIZE = { width: 1000, height: 1400 };

const LETTER = 0.012;

function line(text: string, x: number, row: number): LineOfWords {
  const [y0, y1] = [0.1 + row * 0.03, 0.115 + row * 0.03];
  let left = x;
  const words = text.split(' ').map((word) => {
    const box = { x0: left, x1: left + LETTER * word.length, y0, y1 };
    left = box.x1 + LETTER;
    return { text: word, confidence: 1, box };
  });
  return { words, endsParagraph: false };
}
const readAll = (lines: LineOfWords[]) => lines.map(({ words }) => words.map(({ text }) => text).join(' '));

it('puts a table together that was read column by column', () => {
  const names = ['Item', 'Slates', 'Nails', 'Timber', 'Labour'].map((text, row) => line(text, 0.1, row));
  const prices = ['Price', '640.00', '38.50', '212.00', '980.00'].map((text, row) => line(text, 0.7, row));
  expect(readAll(orderPlainLines([...names, ...prices], SIZE))).toEqual([
    'Item Price',
    'Slates 640.00',
    'Nails 38.50',
    'Timber 212.00',
    'Labour 980.00',
  ]);
});

it('keeps the order of columns of prose, and of a page with one row torn apart', () => {
  const left = ['The council met on', 'Monday to hear what', 'the builders had to', 'say about the roof.'];
  const right = ['They asked for more', 'time and were given', 'until the end of the', 'month to finish it.'];
  const columns = [...left.map((text, row) => line(text, 0.1, row)), ...right.map((text, row) => line(text, 0.6, row))];
  expect(orderPlainLines(columns, SIZE)).toBe(columns);
  const letter = [...left, 'Yours', 'faithfully'].map((text, row) => line(text, 0.1, row));
  const dated = [...letter, line('1 May 2026', 0.7, 0)];
  expect(orderPlainLines(dated, SIZE)).toBe(dated);
});
