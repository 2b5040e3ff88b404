import { afterEach, expect, test, vi } from 'vitest';
import { handOver, isHanded, takeHanded } from './hand-over';

const review = { reference: 'CASE-2026-000001', leaseEndsAt: new Date(), token: 'of this page' };

afterEach(() => void vi.useRealTimers());

test('a review that was handed over is for the page of its case, once', () => {
  handOver(review);
  expect(takeHanded('CASE-2026-000002')).toBeNull();
  expect([isHanded('CASE-2026-000002'), isHanded(review.reference)]).toEqual([false, true]);
  expect(takeHanded(review.reference)).toEqual(review);
  expect([isHanded(review.reference), takeHanded(review.reference)]).toEqual([false, null]);
});

test('it is good for a moment', () => {
  vi.useFakeTimers();
  handOver(review);
  vi.advanceTimersByTime(11_000);
  expect(takeHanded(review.reference)).toBeNull();
});
