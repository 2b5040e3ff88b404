// @vitest-environment happy-dom
import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BrowserClient } from '../trpc';
import { createPollingHub } from './polling';
import type { LiveTopic } from './topic';

const POLL_MS = 10_000;
const CASE = { kind: 'case', reference: 'CASE-1' } satisfies LiveTopic;
const QUEUE: LiveTopic = { kind: 'queue' };

const readCase = vi.fn();
const readPause = vi.fn();
const client = {
  cases: { byReference: { query: readCase } },
  operations: { pauseState: { query: readPause } },
} as unknown as BrowserClient;

const stops: (() => void)[] = [];

function watch(topic: LiveTopic) {
  const hub = createPollingHub({ client });
  const onEvent = vi.fn();
  stops.push(hub.watch(topic, onEvent));
  return { hub, onEvent };
}

function show(state: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  readCase.mockReset().mockResolvedValue({ status: 'ready' });
  readPause.mockReset().mockResolvedValue(null);
  show('visible');
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a case is read at once and again and again, until nobody watches it', async () => {
  const { hub, onEvent } = watch(CASE);
  expect(hub.status()).toBe('connecting');
  await pass(0);
  expect(onEvent).toHaveBeenCalledWith({ ...CASE, view: { status: 'ready' } });
  expect(hub.status()).toBe('live');
  await pass(2 * POLL_MS);
  expect(readCase).toHaveBeenCalledTimes(3);
  for (const stop of stops.splice(0)) stop();
  await pass(2 * POLL_MS);
  expect(readCase).toHaveBeenCalledTimes(3);
});

test('nothing is read while the tab is hidden, and at once when it is shown', async () => {
  const { onEvent } = watch(CASE);
  await pass(0);
  show('hidden');
  await pass(10 * POLL_MS);
  expect(onEvent).toHaveBeenCalledTimes(1);
  show('visible');
  await pass(0);
  expect(onEvent).toHaveBeenCalledTimes(2);
});

test('a server that is away is noticed on the queue too, and so is its return', async () => {
  const { hub, onEvent } = watch(QUEUE);
  await pass(0);
  expect([hub.status(), onEvent.mock.calls]).toEqual(['live', [[QUEUE]]]);
  readPause.mockRejectedValue(new TypeError('Failed to fetch'));
  await pass(POLL_MS);
  expect([hub.status(), onEvent.mock.calls.length]).toEqual(['refused', 1]);
  readPause.mockResolvedValue(null);
  await pass(POLL_MS);
  expect([hub.status(), onEvent.mock.calls.length]).toEqual(['live', 2]);
});

const failWith = (code: string) => TRPCClientError.from({ error: { message: 'No.', code: -32_000, data: { code } } });

test.each(['FORBIDDEN', 'NOT_FOUND'])(
  'a case that is refused as %s is told of once and not asked for again',
  async (code) => {
    const { hub, onEvent } = watch(CASE);
    await pass(0);
    readCase.mockRejectedValue(failWith(code));
    await pass(POLL_MS);
    expect(onEvent).toHaveBeenLastCalledWith({ kind: 'refused', reference: CASE.reference });
    expect(hub.status()).toBe('live');
    await pass(3 * POLL_MS);
    show('visible');
    await pass(0);
    expect([readCase.mock.calls.length, onEvent.mock.calls.length]).toEqual([2, 2]);
  },
);

test('a case is asked for again after any other failure', async () => {
  const { hub, onEvent } = watch(CASE);
  await pass(0);
  readCase.mockRejectedValueOnce(failWith('UNAUTHORIZED'));
  await pass(POLL_MS);
  expect(hub.status()).toBe('refused');
  await pass(POLL_MS);
  expect([hub.status(), onEvent.mock.calls.length]).toEqual(['live', 2]);
});

test('an answer that comes after the one to a later question is not shown', async () => {
  const { onEvent } = watch(CASE);
  await pass(0);
  let answerLate = (_view: { status: string }) => {};
  readCase.mockReturnValueOnce(
    new Promise((resolve) => {
      answerLate = resolve;
    }),
  );
  await pass(POLL_MS);
  // Waited for, not asked again.
  await pass(POLL_MS);
  expect(readCase).toHaveBeenCalledTimes(2);
  show('hidden');
  show('visible');
  await pass(0);
  expect(onEvent).toHaveBeenCalledTimes(2);
  answerLate({ status: 'from before' });
  await pass(0);
  expect(onEvent).toHaveBeenCalledTimes(2);
});
