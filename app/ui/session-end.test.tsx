// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SessionEnd } from './session-end';

const { ask } = vi.hoisted(() => ({ ask: vi.fn(async () => null) }));
vi.mock('@/app/client/trpc', () => ({ useTRPCClient: () => client }));
vi.mock('next/navigation', () => ({ usePathname: () => '/officer', useSearchParams: () => new URLSearchParams() }));
const client = { operations: { pauseState: { query: ask } } };

let root: Root;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  ask.mockClear();
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <SessionEnd />
      </QueryClientProvider>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const focus = () => window.dispatchEvent(new Event('focus'));
const beShown = () => document.dispatchEvent(new Event('visibilitychange'));
const goBack = () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));

it.each([
  ['gets the focus', focus],
  ['is shown again', beShown],
  ['is come back to by the back button', goBack],
])('asks whose page it is when it %s', (_, comeBack) => {
  vi.runAllTimers();
  expect(ask).not.toHaveBeenCalled();
  comeBack();
  vi.runAllTimers();
  expect(ask).toHaveBeenCalledOnce();
});

it('asks once where one return is told in two ways, and again at the next', () => {
  focus();
  beShown();
  vi.runAllTimers();
  expect(ask).toHaveBeenCalledOnce();
  focus();
  vi.runAllTimers();
  expect(ask).toHaveBeenCalledTimes(2);
});

it('asks no more once the page is gone', () => {
  focus();
  act(() => root.render(null));
  vi.runAllTimers();
  expect(ask).not.toHaveBeenCalled();
});
