import { expect, test } from 'vitest';
import { makePlan, type PlanRequest } from './make-plan';
import { countDocuments, countOperations, THEMES } from './plan';

const REQUEST: PlanRequest = { seed: 20261123, theme: 'kills', documents: 40, backend: 'redis' };

test('a seed makes the same plan each time, and another seed another', () => {
  expect(makePlan(REQUEST)).toEqual(makePlan(REQUEST));
  expect(makePlan({ ...REQUEST, seed: 1 }).stories).not.toEqual(makePlan(REQUEST).stories);
});

test.each(THEMES)('%s: as many documents as asked for, and faults that come while something is done', (theme) => {
  const plan = makePlan({ ...REQUEST, theme });
  // The deadly document and the letter beside it come on top, and so do documents that answer a request.
  expect(countDocuments(plan)).toBeGreaterThanOrEqual(40);
  expect(countDocuments(plan)).toBeLessThanOrEqual(45);
  expect(plan.faults.length > 0).toBe(theme !== 'quiet');
  for (const { after } of plan.faults) expect(after).toBeLessThan(countOperations(plan));
});

test('Redis is not to be killed where the queue is on Postgres', () => {
  const plan = makePlan({ ...REQUEST, theme: 'stores', backend: 'postgres' });
  expect(plan.faults.some(({ kind }) => kind === 'crash-redis')).toBe(false);
});
