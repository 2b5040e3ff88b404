import { expect, it } from 'vitest';
import { frameAround, WHOLE_PAGE } from './frame-around';

it('shows the words in the middle of a part of their page', () => {
  const frame = frameAround([{ x: 0.4, y: 0.5, w: 0.2, h: 0.02 }]);
  expect(frame.x + frame.w / 2).toBeCloseTo(0.5);
  expect(frame.y + frame.h / 2).toBeCloseTo(0.51);
  expect(frame.w).toBeLessThan(0.7);
  expect(frame.h).toBeLessThan(0.2);
});

it('stays on the page where the words stand at its edge', () => {
  const frame = frameAround([{ x: 0.9, y: 0.98, w: 0.09, h: 0.02 }]);
  expect(frame.x + frame.w).toBeCloseTo(1);
  expect(frame.y + frame.h).toBeCloseTo(1);
});

it('shows all the words that are far apart, and with most of a page the whole of it', () => {
  const frame = frameAround([
    { x: 0.05, y: 0.1, w: 0.2, h: 0.02 },
    { x: 0.8, y: 0.5, w: 0.15, h: 0.02 },
  ]);
  expect(frame.x).toBeLessThanOrEqual(0.05);
  expect(frame.x + frame.w).toBeGreaterThanOrEqual(0.95);
  expect(frame.y + frame.h).toBeGreaterThanOrEqual(0.52);
  const ends = [
    { x: 0.1, y: 0.05, w: 0.1, h: 0.02 },
    { x: 0.1, y: 0.9, w: 0.1, h: 0.02 },
  ];
  expect(frameAround(ends)).toEqual(WHOLE_PAGE);
  expect(frameAround([])).toEqual(WHOLE_PAGE);
});
