import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isOnScreen, noteArrival, noteDeparture, scheduleRelease } from './release-later';

let released: string[];

beforeEach(() => {
  vi.useFakeTimers();
  released = [];
});
afterEach(() => void vi.useRealTimers());

const open = (reference: string, token: string | null = null) => {
  const page = { reference, token: { current: token } };
  noteArrival(page);
  return page;
};
const schedule = (reference: string, token: string) =>
  scheduleRelease({ reference, token, release: async () => released.push(token) });
const settle = () => vi.advanceTimersByTimeAsync(1_000);

it('gives a case back a moment after its page was left', async () => {
  noteDeparture(open('LEFT', 'one'));
  schedule('LEFT', 'one');
  expect(released).toEqual([]);
  await settle();
  expect(released).toEqual(['one']);
});

it('lets a page that comes at once go on with the token of the one before', async () => {
  const before = open('AGAIN', 'one');
  noteDeparture(before);
  schedule('AGAIN', 'one');
  const after = open('AGAIN');
  expect(after.token.current).toBe('one');
  // An answer that still comes for the page before changes nothing.
  schedule('AGAIN', 'one');
  await settle();
  expect(released).toEqual([]);
});

it('gives nothing back of a page that is taken down and put up again in one breath', async () => {
  const page = open('BREATH', 'one');
  noteDeparture(page);
  schedule('BREATH', 'one');
  noteArrival(page);
  await settle();
  expect(released).toEqual([]);
});

it('does not take a case that was opened again for the page that was left', async () => {
  const before = open('TWICE');
  noteDeparture(before);
  const after = open('TWICE', 'two');
  expect([isOnScreen(before), isOnScreen(after)]).toEqual([false, true]);
  // What the page before had asked for is answered only now.
  schedule('TWICE', 'one');
  noteDeparture(before);
  expect(isOnScreen(after)).toBe(true);
  await settle();
  expect(released).toEqual(['one']);
});

it('forgets no page of a case over another that is left after it', async () => {
  schedule('BOTH', 'one');
  schedule('BOTH', 'two');
  await settle();
  expect(released).toEqual(['one', 'two']);
  schedule('BOTH', 'three');
  schedule('BOTH', 'four');
  expect(open('BOTH').token.current).toBe('three');
  await settle();
  expect(released).toEqual(['one', 'two', 'four']);
});
