import { expect, it } from 'vitest';
import { orderLines } from './order-lines';

const SIZE = { width: 1000, height: 1400 };

/** Words of a typewriter's capitals, 12 pixels high: each letter is 10 wide and so is a space, with room beside narrow signs. */
function type(text: string, x: number, y: number) {
  let left = x;
  const words = text.split(' ').map((word) => {
    const right = left + word.length * 10 - (word.endsWith(',') ? 6 : 1);
    const box = {
      x0: (left + (word.startsWith('1') ? 3 : 1)) / SIZE.width,
      x1: right / SIZE.width,
      y0: y / SIZE.height,
      y1: (y + 12) / SIZE.height,
    };
    left += (word.length + 1) * 10;
    return { text: word, box, confidence: 0.9 };
  });
  return { words, endsParagraph: false };
}

it('keeps a typed line whole that stands above two boxes of a form', () => {
  const lines = [
    type('SENT TO', 100, 100),
    type('R. ADEBAYOO, 118 KILN LANE, STOKE-ON-TRENT ST4 7QD', 100, 130),
    type('WEIGHT', 100, 170),
    type('WHAT IS WRONG', 228, 170),
    type('4.2 KG', 100, 200),
    type('ARRIVED WITH THE CORNER CRUSHED', 228, 200),
  ];
  const ordered = orderLines({ lines, size: SIZE }).map((line) => line.words.map(({ text }) => text).join(' '));
  expect(ordered).toEqual([
    'SENT TO',
    'R. ADEBAYOO, 118 KILN LANE, STOKE-ON-TRENT ST4 7QD',
    'WEIGHT WHAT IS WRONG',
    '4.2 KG ARRIVED WITH THE CORNER CRUSHED',
  ]);
});
