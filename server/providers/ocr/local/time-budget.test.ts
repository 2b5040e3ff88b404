import { expect, it } from 'vitest';
import { startTimeBudget } from './time-budget';

const EVER = Number.POSITIVE_INFINITY;

it('counts the time on the processor, and not the time that others take from it', () => {
  const isSpent = startTimeBudget();
  const cpu = process.cpuUsage();
  // Waits without working, as a process does that gets no turn.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  const { user, system } = process.cpuUsage(cpu);
  expect(isSpent({ cpuMs: (user + system) / 1000 + 150, clockMs: EVER })).toBe(false);
  let sum = 0;
  while (process.cpuUsage(cpu).user < 200_000) sum += Math.sqrt(sum + 1);
  expect(isSpent({ cpuMs: 150, clockMs: EVER })).toBe(true);
});

it('is spent by the clock too, as a last guard', () => {
  const isSpent = startTimeBudget();
  expect(isSpent({ cpuMs: EVER, clockMs: EVER })).toBe(false);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  expect(isSpent({ cpuMs: EVER, clockMs: 1 })).toBe(true);
});
