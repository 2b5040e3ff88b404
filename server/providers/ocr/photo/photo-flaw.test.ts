import { expect, it } from 'vitest';
import { namePart } from './photo-flaw';

it.each([
  [{ x: 0, y: 0, w: 1, h: 1 }, 'page'],
  [{ x: 0.05, y: 0.6, w: 0.4, h: 0.35 }, 'bottom_left'],
  [{ x: 0.7, y: 0, w: 0.3, h: 0.2 }, 'top_right'],
  [{ x: 0, y: 0.8, w: 1, h: 0.2 }, 'bottom'],
  [{ x: 0, y: 0, w: 0.2, h: 1 }, 'left'],
  [{ x: 0.4, y: 0.4, w: 0.2, h: 0.2 }, 'middle'],
  [{ x: 0.1, y: 0.1, w: 0.7, h: 0.8 }, 'page'],
])('%j is named %s', (area, part) => {
  expect(namePart(area)).toBe(part);
});
