// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openReactPage } from '@/tests/support/react-page';
import { useLoaded } from './use-loaded';

const page = openReactPage();
const load = vi.fn<() => Promise<string>>();
function Part() {
  return <p>{useLoaded(load) ?? 'not yet'}</p>;
}
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  vi.useFakeTimers();
  load.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

it('shows the page first, and the part once it is there', async () => {
  load.mockResolvedValue('the menu');
  page.draw(<Part />);
  expect([document.body.textContent, load.mock.calls.length]).toEqual(['not yet', 0]);
  await wait(100);
  expect(document.body.textContent).toBe('the menu');
});

it('asks again after a lost connection', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  load.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue('the menu');
  page.draw(<Part />);
  await wait(100);
  expect([document.body.textContent, warn.mock.calls.length]).toEqual(['not yet', 1]);
  await wait(3_000);
  expect(document.body.textContent).toBe('the menu');
});

it('asks no more once the page is gone', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  load.mockRejectedValue(new TypeError('Failed to fetch'));
  page.draw(<Part />);
  await wait(100);
  page.draw(null);
  await wait(10_000);
  expect(load).toHaveBeenCalledOnce();
});
