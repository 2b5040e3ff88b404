import { describe, expect, it } from 'vitest';
import { encloseBoxes, placeBox } from './page-boxes';

describe('placeBox', () => {
  it('turns fractions into percentages', () => {
    expect(placeBox({ x: 0.1, y: 0.25, w: 0.3, h: 0.015 })).toEqual({
      left: '10%',
      top: '25%',
      width: '30%',
      height: '1.5%',
    });
  });

  it('cuts a box at the edges of its page', () => {
    expect(placeBox({ x: -0.05, y: 0.98, w: 0.1, h: 0.1 })).toEqual({
      left: '0%',
      top: '98%',
      width: '5%',
      height: '2%',
    });
    expect(placeBox({ x: 1.2, y: 0, w: 0.1, h: 0.1 }).width).toBe('0%');
  });
});

describe('encloseBoxes', () => {
  it('goes around every line of a passage', () => {
    const around = encloseBoxes([
      { x: 0.5, y: 0.25, w: 0.25, h: 0.125 },
      { x: 0.125, y: 0.375, w: 0.5, h: 0.125 },
    ]);
    expect(around).toEqual({ x: 0.125, y: 0.25, w: 0.625, h: 0.25 });
    expect(encloseBoxes([])).toBeNull();
  });
});
