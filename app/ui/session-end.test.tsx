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
  vi.unstubAllGlobals();
});

it.each([
  ['gets the focus', () => window.dispatchEvent(new Event('focus'))],
  ['is shown again', () => document.dispatchEvent(new Event('visibilitychange'))],
  [
    'is come back to by the back button',
    () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  ],
])('asks whose page it is when it %s', (_, comeBack) => {
  expect(ask).not.toHaveBeenCalled();
  comeBack();
  expect(ask).toHaveBeenCalledOnce();
});
