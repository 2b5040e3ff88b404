// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openReactPage } from '@/tests/support/react-page';
import { SessionEnd } from './session-end';

const { ask } = vi.hoisted(() => ({ ask: vi.fn(async () => null) }));
vi.mock('@/app/client/trpc', () => ({ useTRPCClient: () => client }));
vi.mock('next/navigation', () => ({ usePathname: () => '/officer', useSearchParams: () => new URLSearchParams() }));
const client = { operations: { pauseState: { query: ask } } };

const page = openReactPage();

beforeEach(async () => {
  vi.useFakeTimers();
  ask.mockClear();
  await page.drawWithAnswers(
    <QueryClientProvider client={new QueryClient()}>
      <SessionEnd />
    </QueryClientProvider>,
  );
});
afterEach(() => {
  vi.useRealTimers();
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
  page.draw(null);
  vi.runAllTimers();
  expect(ask).not.toHaveBeenCalled();
});
