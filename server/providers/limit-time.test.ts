import { once } from 'node:events';
import { expect, test } from 'vitest';
import { limitTime } from './limit-time';

const never = new AbortController().signal;
const late = () => new Error('late');
const untilAborted = async (signal: AbortSignal): Promise<never> => {
  if (!signal.aborted) await once(signal, 'abort');
  throw signal.reason;
};

test('gives what the run gives', async () => {
  expect(await limitTime({ ms: 60_000, signal: never, run: async () => 7, explainLate: late })).toBe(7);
});

test('explains a run that took too long, and one that failed', async () => {
  await expect(limitTime({ ms: 1, signal: never, run: untilAborted, explainLate: late })).rejects.toThrow('late');
  const failing = limitTime({
    ms: 60_000,
    signal: never,
    run: () => Promise.reject(new Error('broken')),
    explainLate: late,
    explain: (error) => new Error('explained', { cause: error }),
  });
  await expect(failing).rejects.toThrow('explained');
});

test('passes a caller’s going on as it is', async () => {
  const caller = new AbortController();
  const waiting = limitTime({ ms: 60_000, signal: caller.signal, run: untilAborted, explainLate: late });
  caller.abort(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
});
