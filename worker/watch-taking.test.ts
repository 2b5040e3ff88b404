import { expect, test } from 'vitest';
import { watchTaking } from './watch-taking';

function setUp() {
  const world = { waiting: 1, isHeld: false, isFree: true, isAway: false, time: 0 };
  const watch = watchTaking({
    readBacklog: async () => {
      if (world.isAway) throw new Error('the store does not answer');
      return world;
    },
    isExpected: () => world.isFree,
    now: () => world.time,
  });
  const lookAfter = (ms: number) => {
    world.time += ms;
    return watch.look();
  };
  return { world, watch, lookAfter };
}

test('counts from the first look at which jobs wait and none was taken', async () => {
  const { lookAfter } = setUp();
  expect(await lookAfter(10)).toBe(0);
  expect(await lookAfter(10)).toBe(10);
  expect(await lookAfter(10)).toBe(20);
});

test('starts over when a job is taken', async () => {
  const { watch, lookAfter } = setUp();
  await lookAfter(10);
  watch.noteTaken();
  expect(await lookAfter(10)).toBe(0);
  expect(await lookAfter(10)).toBe(10);
});

test.each([
  ['nothing waits', { waiting: 0 }],
  ['the queue is paused or held', { isHeld: true }],
  ['its hands are full', { isFree: false }],
])('starts over when %s', async (_, change) => {
  const { world, lookAfter } = setUp();
  await lookAfter(10);
  expect(await lookAfter(10)).toBe(10);
  Object.assign(world, change);
  expect(await lookAfter(10)).toBe(0);
  Object.assign(world, { waiting: 1, isHeld: false, isFree: true });
  expect(await lookAfter(10)).toBe(0);
});

test('starts over when nobody can say what waits: work stood still for that', async () => {
  const { world, lookAfter } = setUp();
  await lookAfter(10);
  expect(await lookAfter(10)).toBe(10);
  world.isAway = true;
  await expect(lookAfter(10)).rejects.toThrow('the store does not answer');
  world.isAway = false;
  expect(await lookAfter(10)).toBe(0);
  expect(await lookAfter(10)).toBe(10);
});

test('a job that is taken while it looks counts', async () => {
  let answer: ((backlog: { waiting: number; isHeld: boolean }) => void) | undefined;
  const watch = watchTaking({
    readBacklog: () => new Promise((resolve) => (answer = resolve)),
    isExpected: () => true,
    now: () => 0,
  });
  const looking = watch.look();
  watch.noteTaken();
  answer?.({ waiting: 1, isHeld: false });
  expect(await looking).toBe(0);
});
