import { expect, it } from 'vitest';
import { needsLines } from './needs-lines';

const box = { x0: 0, y0: 0, x1: 1, y1: 1 };
const words = (...confidences: number[]) => confidences.map((confidence) => ({ text: 'word', box, confidence }));

it('takes a clean page as it was read', () => {
  expect(needsLines(words(...new Array(99).fill(0.95), 0.4))).toBe(false);
});

it('has a page read again whose words are unsure, all of them or some, or that seems empty', () => {
  expect(needsLines(words(...new Array(100).fill(0.85)))).toBe(true);
  expect(needsLines(words(...new Array(90).fill(0.97), ...new Array(10).fill(0.5)))).toBe(true);
  expect(needsLines([])).toBe(true);
});
