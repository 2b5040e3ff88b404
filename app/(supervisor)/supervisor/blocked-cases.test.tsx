// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, Suspense } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openReactPage } from '@/tests/support/react-page';
import { BlockedCases } from './blocked-cases';
import { OVERVIEW_TITLE } from './overview-title';

const { readBlocked, lift } = vi.hoisted(() => ({ readBlocked: vi.fn(), lift: vi.fn(async () => ({})) }));
vi.mock('@/app/client/trpc', () => ({
  useTRPC: () => trpc,
  useTRPCClient: () => ({ conflicts: { lift: { mutate: lift } } }),
}));

const blocked = { queryKey: ['blocked'] };
const trpc = {
  conflicts: {
    blocked: {
      queryOptions: (_input: undefined, options: object) => ({ ...blocked, queryFn: readBlocked, ...options }),
      queryFilter: () => blocked,
      queryKey: () => blocked.queryKey,
    },
  },
  cases: { types: { queryOptions: () => ({ queryKey: ['types'], queryFn: () => [{ key: 'storm', name: 'Storm' }] }) } },
};

const blockedCase = (reference: string, name = 'Nils Namesake') => ({
  reference,
  caseType: 'storm',
  supervisorMay: false,
  mayBeOwn: false,
  barred: [{ officerId: `officer-of-${reference}`, name, reason: 'same_name', mayLift: true }],
});
const answer = (...items: object[]) => ({ items, hasMore: false });

const page = openReactPage();

async function show() {
  await page.drawWithAnswers(
    <QueryClientProvider client={new QueryClient()}>
      <h1 id={OVERVIEW_TITLE} tabIndex={-1}>
        Overview
      </h1>
      <Suspense>
        <BlockedCases />
      </Suspense>
    </QueryClientProvider>,
  );
  await act(() => vi.advanceTimersByTimeAsync(10));
}

const wordsOf = (selector: string) => document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();

async function letTake() {
  await act(async () => document.querySelector('form')?.requestSubmit());
  await act(() => vi.advanceTimersByTimeAsync(10));
}

beforeEach(() => {
  vi.useFakeTimers();
  readBlocked.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

it('names the button by its words first, and keeps names from a translator', async () => {
  readBlocked.mockResolvedValue(answer(blockedCase('CASE-1')));
  await show();
  expect(wordsOf('button')).toBe('Let them take it: Nils Namesake, CASE-1');
  expect(wordsOf('button [translate="no"]')).toBe('Nils Namesake');
  expect(wordsOf('label [translate="no"]')).toBe('Nils Namesake');
  expect(document.querySelector('[aria-label]')).toBeNull();
});

it('says what was done, and goes on at the list while cases are left in it', async () => {
  readBlocked.mockResolvedValueOnce(answer(blockedCase('CASE-1'), blockedCase('CASE-2')));
  readBlocked.mockResolvedValue(answer(blockedCase('CASE-2')));
  await show();
  expect(wordsOf('[role="status"]')).toBe('');
  await letTake();
  expect(lift).toHaveBeenCalledWith({ reference: 'CASE-1', officerId: 'officer-of-CASE-1', reason: '' });
  expect(wordsOf('[role="status"]')).toBe('Nils Namesake may take CASE-1 now.');
  expect(document.activeElement?.id).toBe('blocked-title');
});

it('goes to the heading of the page when the list is gone', async () => {
  readBlocked.mockResolvedValueOnce(answer(blockedCase('CASE-1'))).mockResolvedValue(answer());
  await show();
  await letTake();
  expect(document.querySelector('h2')).toBeNull();
  expect(wordsOf('[role="status"]')).toBe('Nils Namesake may take CASE-1 now.');
  expect(document.activeElement?.id).toBe(OVERVIEW_TITLE);
});

it('is read again each minute', async () => {
  readBlocked.mockResolvedValueOnce(answer()).mockResolvedValue({ ...answer(blockedCase('CASE-1')), hasMore: true });
  await show();
  expect(document.querySelector('h2')).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(wordsOf('h2')).toBe('No officer may take: more than 1');
});

it('says that a supervisor can take it, and of one’s own that another sees to it', async () => {
  const own = { ...blockedCase('CASE-2'), mayBeOwn: true, barred: [] };
  readBlocked.mockResolvedValue(answer({ ...blockedCase('CASE-1'), supervisorMay: true }, own));
  await show();
  const [first, second] = [...document.querySelectorAll('section > ul > li')].map((item) => item.textContent);
  expect(first).toContain('Only supervisors can take it.');
  expect(second).not.toContain('Only supervisors');
  expect(second).toContain('It may be your own, so another supervisor sees to it.');
});
