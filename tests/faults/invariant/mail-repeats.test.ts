import { expect, test } from 'vitest';
import { openHistory } from '../system/history';
import type { Accepted } from '../system/mail-server';
import { findRepeats } from './mail-repeats';

const copy = (wholeAt: number, worker = 'worker-1'): Accepted => ({
  ...{ mailId: 'm', to: 'clara@x.example', worker },
  wholeAt,
  answeredAt: wholeAt + 1,
});

const death = (id: string, at: number) => ({ name: 'worker', id, at, signal: 'SIGKILL' as const, code: null });

const find = (change: Partial<ReturnType<typeof openHistory>>, accepted = [copy(100), copy(900, 'worker-2')]) =>
  findRepeats({ evidence: { history: { ...openHistory(), ...change } }, accepted });

test('a mail that was taken once is no repeat', () => {
  expect(find({}, [copy(100)])).toEqual([]);
});

test('its own worker’s death between the two excuses a second one, and nobody else’s', () => {
  expect(find({ deaths: [death('worker-1', 104)] })).toEqual([{ mailId: 'm', because: 'death', gapMs: 4 }]);
  for (const other of [death('worker-2', 104), death('worker-1', 99), death('worker-1', 901)])
    expect(find({ deaths: [other] })).toMatchObject([{ because: null }]);
});

test('a worker that stood still, or a store that was away, over the gap', () => {
  expect(find({ blocks: [{ id: 'worker-1', from: 50, to: 950 }] })).toMatchObject([{ because: 'block' }]);
  expect(find({ blocks: [{ id: 'worker-2', from: 50, to: 950 }] })).toMatchObject([{ because: null }]);
  expect(find({ outages: [{ from: 200, to: 300 }] })).toMatchObject([{ because: 'outage' }]);
  expect(find({ outages: [{ from: 10, to: 90 }] })).toMatchObject([{ because: null }]);
});
