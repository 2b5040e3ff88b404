import { expect, it } from 'vitest';
import { liesOnItsSide } from './lies-on-its-side';

const size = { width: 1000, height: 2000 };
/** `w` and `h` in pixels. */
const word = (text: string, w: number, h: number) => ({
  text,
  confidence: 0.9,
  box: { x0: 0.1, x1: 0.1 + w / 1000, y0: 0.1, y1: 0.1 + h / 2000 },
});
const lines = (...words: ReturnType<typeof word>[]) => [{ words, endsParagraph: false }];

it('sees longer words that run down the page', () => {
  expect(liesOnItsSide(lines(word('Total', 20, 80), word('amount', 20, 90), word('paid', 20, 60)), size)).toBe(true);
  expect(liesOnItsSide(lines(word('Total', 80, 20), word('amount', 90, 20), word('paid', 60, 20)), size)).toBe(false);
});

it('does not go by short words, by few, or by the lesser part', () => {
  expect(liesOnItsSide(lines(word('I', 5, 20), word('11', 8, 20), word('It', 9, 20), word('1', 5, 20)), size)).toBe(
    false,
  );
  expect(liesOnItsSide(lines(word('Total', 20, 80), word('amount', 20, 90)), size)).toBe(false);
  const most = [word('Total', 80, 20), word('amount', 90, 20), word('paid', 60, 20)];
  expect(liesOnItsSide(lines(...most, word('margin', 20, 90), word('note', 20, 60)), size)).toBe(false);
});
