import { describe, expect, test } from 'vitest';
import { findTurn, placeWord, type Turn, uprightSize } from './turn-page';

/** A word 40 wide and 10 high at (20, 30) of an upright page of 100 × 200, as corners on the page turned clockwise. */
const CORNERS: Record<Turn, { x: number; y: number }[]> = {
  0: [
    { x: 20, y: 30 },
    { x: 60, y: 30 },
    { x: 60, y: 40 },
    { x: 20, y: 40 },
  ],
  90: [
    { x: 170, y: 20 },
    { x: 170, y: 60 },
    { x: 160, y: 60 },
    { x: 160, y: 20 },
  ],
  180: [
    { x: 80, y: 170 },
    { x: 40, y: 170 },
    { x: 40, y: 160 },
    { x: 80, y: 160 },
  ],
  270: [
    { x: 30, y: 80 },
    { x: 30, y: 40 },
    { x: 40, y: 40 },
    { x: 40, y: 80 },
  ],
};
const make = (turn: Turn, length = 5) => ({ start: 0, end: length, corners: CORNERS[turn], confidence: 1 });

describe.each([0, 90, 180, 270] as const)('a page turned by %i degrees', (turn) => {
  const size = turn === 90 || turn === 270 ? { width: 200, height: 100 } : { width: 100, height: 200 };

  test('is recognised as such', () => {
    expect(findTurn([make(turn), make(turn), make(0, 2)])).toBe(turn);
  });

  test('has its boxes where they are on the upright page', () => {
    const placed = placeWord({ word: make(turn), size, turn });
    expect(placed.x).toBeCloseTo(0.2);
    expect(placed.y).toBeCloseTo(0.15);
    expect(placed.w).toBeCloseTo(0.4);
    expect(placed.h).toBeCloseTo(0.05);
    expect(uprightSize(size, turn)).toEqual({ width: 100, height: 200 });
  });
});

test('a page without words stands upright', () => {
  expect(findTurn([])).toBe(0);
});

test('a box never leaves its page', () => {
  const word = {
    start: 0,
    end: 1,
    confidence: 1,
    corners: [
      { x: -5, y: 0 },
      { x: 120, y: 0 },
      { x: 120, y: 9 },
      { x: -5, y: 9 },
    ],
  };
  expect(placeWord({ word, size: { width: 100, height: 100 }, turn: 0 })).toMatchObject({ x: 0, w: 1 });
});
