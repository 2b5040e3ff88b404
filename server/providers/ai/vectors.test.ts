import { expect, test } from 'vitest';
import { meanVector, signBits } from './vectors';

test('the mean of unit vectors has unit length', () => {
  const mean = meanVector([
    [1, 0],
    [0, 1],
  ]);
  expect(mean?.[0]).toBeCloseTo(Math.SQRT1_2);
  expect(Math.hypot(...(mean ?? []))).toBeCloseTo(1);
});

test('no vectors, or such as cancel each other out, have no mean', () => {
  expect(meanVector([])).toBeNull();
  expect(
    meanVector([
      [1, 0],
      [-1, 0],
    ]),
  ).toBeNull();
});

test('a sign bit is 1 above zero only', () => {
  expect(signBits([0.5, -0.5, 0, 1e-9])).toBe('1001');
});
