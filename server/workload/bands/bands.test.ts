import { expect, test } from 'vitest';
import { chooseBand, DAYS_BOUNDS, HANDLING_BOUNDS, NO_BAND } from './choose-band';
import { findQuartiles } from './find-quartiles';

const bandsOf = (values: number[], bounds: readonly number[]) => {
  const bands = new Map<number, number>();
  for (const value of values) {
    const band = chooseBand({ value, bounds });
    bands.set(band, (bands.get(band) ?? 0) + 1);
  }
  return bands;
};

test('a value is in the band whose bounds it lies between', () => {
  const bounds = [10, 20, 30];
  expect([-5, 0, 9, 10, 19, 30, 99].map((value) => chooseBand({ value, bounds }))).toEqual([0, 0, 0, 1, 1, 3, 3]);
});

test('quartiles of days are exact up to two weeks', () => {
  const bands = bandsOf([1, 2, 3, 4, 5, 6, 7, 8], DAYS_BOUNDS);
  expect(findQuartiles({ bands, bounds: DAYS_BOUNDS, isWhole: true })).toEqual({
    lower: 2,
    median: 4,
    upper: 6,
    count: 8,
  });
});

test('quartiles of handling times are off by less than a tenth', () => {
  const seconds = Array.from({ length: 1_001 }, (_, index) => 120 + index * index * 0.01);
  const found = findQuartiles({ bands: bandsOf(seconds, HANDLING_BOUNDS), bounds: HANDLING_BOUNDS, isWhole: false });
  for (const [part, place] of [
    ['lower', 250],
    ['median', 500],
    ['upper', 750],
  ] as const) {
    const exact = seconds[place] ?? 0;
    expect(Math.abs((found?.[part] ?? 0) - exact) / exact).toBeLessThan(0.1);
  }
});

test('where nothing was measured there are no quartiles', () => {
  expect(
    findQuartiles({
      bands: new Map([
        [NO_BAND, 5],
        [3, 0],
      ]),
      bounds: DAYS_BOUNDS,
      isWhole: true,
    }),
  ).toBeNull();
});
