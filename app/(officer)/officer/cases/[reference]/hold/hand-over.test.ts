import { afterEach, expect, test, vi } from 'vitest';
import { handOver, isHanded, takeHanded } from './hand-over';

const hold = { reference: 'CASE-2026-000001', leaseEndsAt: new Date(), token: 'of this page' };

afterEach(() => void vi.useRealTimers());

test('a hold that was handed over is for the page of its case, once', () => {
  handOver(hold);
  expect(takeHanded('CASE-2026-000002')).toBeNull();
  expect([isHanded('CASE-2026-000002'), isHanded(hold.reference)]).toEqual([false, true]);
  expect(takeHanded(hold.reference)).toEqual(hold);
  expect([isHanded(hold.reference), takeHanded(hold.reference)]).toEqual([false, null]);
});

test('it is good for a moment', () => {
  vi.useFakeTimers();
  handOver(hold);
  vi.advanceTimersByTime(11_000);
  expect(takeHanded(hold.reference)).toBeNull();
});
