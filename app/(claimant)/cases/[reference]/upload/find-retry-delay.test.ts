import { expect, it } from 'vitest';
import { findRetryDelay } from './find-retry-delay';

it('waits twice as long after each failure, up to half a minute', () => {
  const delays = [1, 2, 3, 5, 6, 60].map((failures) => findRetryDelay({ failures, random: 1 }));
  expect(delays).toEqual([1_000, 2_000, 4_000, 16_000, 30_000, 30_000]);
});

it('is a little shorter by chance, so that not all ask at once', () => {
  expect(findRetryDelay({ failures: 1, random: 0 })).toBe(750);
});
