import { expect, test } from 'vitest';
import { shareAnswer } from './share-answer';

function setUp() {
  const running: { resolve: (answer: string) => void; reject: (error: Error) => void }[] = [];
  let time = 0;
  const ask = shareAnswer({
    ask: () => new Promise<string>((resolve, reject) => running.push({ resolve, reject })),
    keepMs: 1_000,
    now: () => time,
  });
  const wait = (ms: number) => {
    time += ms;
  };
  return { ask, running, wait };
}

test('those who ask while it runs share one run, however long it takes', async () => {
  const { ask, running, wait } = setUp();
  const first = ask();
  wait(60_000);
  const second = ask();
  running[0]?.resolve('fine');
  expect(await Promise.all([first, second])).toEqual(['fine', 'fine']);
  expect(running).toHaveLength(1);
});

test('an answer is kept for its time from when it came, and then asked for anew', async () => {
  const { ask, running, wait } = setUp();
  const first = ask();
  wait(5_000);
  running[0]?.resolve('old');
  await first;
  wait(999);
  expect(await ask()).toBe('old');
  wait(1);
  const fresh = ask();
  running[1]?.resolve('new');
  expect(await fresh).toBe('new');
});

test('a failure is kept no longer than an answer', async () => {
  const { ask, running, wait } = setUp();
  const failing = ask();
  running[0]?.reject(new Error('away'));
  await expect(failing).rejects.toThrow('away');
  await expect(ask()).rejects.toThrow('away');
  wait(1_000);
  const fresh = ask();
  running[1]?.resolve('back');
  expect(await fresh).toBe('back');
});
