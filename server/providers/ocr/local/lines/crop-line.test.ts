import { expect, it } from 'vitest';
import type { Picture } from '../picture';
import { cropLine } from './crop-line';

it('makes a sloping, bending line level', () => {
  const [width, height] = [300, 100];
  const middle = { x: 150, y: 50, slope: 0.1, bend: 0.0005 };
  const page: Picture = { data: Buffer.alloc(width * height, 255), width, height, channels: 1 };
  for (let x = 0; x < width; x += 1) {
    const dx = x + 0.5 - middle.x;
    const y = Math.round(middle.y + middle.slope * dx + middle.bend * dx * dx);
    for (const row of [y - 1, y, y + 1]) page.data[row * width + x] = 0;
  }
  const crop = cropLine(page, { left: 20, right: 280, height: 21, middle, likelihood: 1 });
  expect([crop.width, crop.height]).toEqual([260, 21]);
  for (let x = 0; x < crop.width; x += 1) {
    expect(crop.data[10 * crop.width + x]).toBeLessThan(128);
    expect(crop.data[5 * crop.width + x]).toBe(255);
    expect(crop.data[15 * crop.width + x]).toBe(255);
  }
});

it('takes what lies beyond the edge for white', () => {
  const page: Picture = { data: Buffer.alloc(100, 0), width: 10, height: 10, channels: 1 };
  const middle = { x: 5, y: 0, slope: 0, bend: 0 };
  const crop = cropLine(page, { left: -5, right: 20, height: 8, middle, likelihood: 1 });
  expect([crop.width, crop.height]).toEqual([10, 8]);
  expect(crop.data[0]).toBe(255);
  expect(crop.data[6 * 10]).toBe(0);
});
