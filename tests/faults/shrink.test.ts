import { expect, test } from 'vitest';
import { makePlan } from './plan/make-plan';
import type { Plan } from './plan/plan';
import { shrinkPlan } from './shrink';

const LATER = Number.POSITIVE_INFINITY;
const plan = makePlan({ seed: 5, theme: 'kills', documents: 40, backend: 'postgres' });
const [, , , culprit] = plan.stories;
const fault = plan.faults.find(({ kind }) => kind === 'kill');

const uploads = (tried: Plan) =>
  tried.stories.find(({ title }) => title === culprit?.title)?.operations.filter(({ kind }) => kind === 'upload')
    .length ?? 0;
const has = (tried: Plan) => tried.faults.some(({ kind }) => kind === fault?.kind);

test('what is not needed for a breach is left out, down to single operations', async () => {
  const shortest = await shrinkPlan({
    plan,
    fails: async (tried) => uploads(tried) > 0 && has(tried),
    deadline: LATER,
  });
  expect(shortest.stories).toMatchObject([{ title: culprit?.title, operations: [{ kind: 'upload' }] }]);
  expect(shortest.faults).toMatchObject([{ kind: 'kill' }]);
});

test('a breach that shows only once is shown by the whole plan', async () => {
  expect(await shrinkPlan({ plan, fails: async () => false, deadline: LATER })).toEqual(plan);
});

test('when the time is over, what has been found by then is given', async () => {
  const fails = async () => {
    throw new Error('nothing is to be tried any more');
  };
  expect(await shrinkPlan({ plan, fails, deadline: 0 })).toEqual(plan);
});
