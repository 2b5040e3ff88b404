// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { AccountProvider } from '@/app/client/account';
import { noteSession } from '@/app/client/session-end';
import { openReactPage } from '@/tests/support/react-page';
import { WithTexts } from '@/tests/support/with-texts';
import { askToSignInAgain, SessionEnd } from './session-end';

const { email, fetchAuth } = vi.hoisted(() => ({
  email: vi.fn(async () => ({ data: { twoFactorRedirect: true }, error: null })),
  fetchAuth: vi.fn(async (_path: string, _given: object) => ({ data: {}, error: null })),
}));
vi.mock('@/app/client/trpc', () => ({ useTRPCClient: () => client }));
vi.mock('@/app/client/auth-client', () => ({
  authClient: { signIn: { email }, sendCode: fetchAuth, getSession: async () => ({ data: null, error: null }) },
}));
vi.mock('next/navigation', () => ({ usePathname: () => '/officer', useSearchParams: () => new URLSearchParams() }));
const client = { operations: { pauseState: { query: async () => null } } };

const page = openReactPage();

async function fill(name: string, value: string) {
  // The dialog's script comes when it is asked for.
  const field = await vi.waitFor(async () => {
    await act(async () => undefined);
    const found = document.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (!found) throw new Error(`There is no field ${name}.`);
    return found;
  });
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => field.closest('form')?.requestSubmit());
}

test('whoever has a second step gives their code in place, after the password', async () => {
  page.draw(
    <WithTexts>
      <QueryClientProvider client={new QueryClient()}>
        <AccountProvider account={{ userId: 'u', name: 'Olga', email: 'olga@office.test' }}>
          <SessionEnd />
        </AccountProvider>
      </QueryClientProvider>
    </WithTexts>,
  );
  await act(async () => noteSession({ isSignedOut: true }));
  await act(async () => void askToSignInAgain());
  await fill('password', 'three quiet rivers');
  expect(document.querySelector('input[name=password]')).toBeNull();
  await fill('code', '123 456');
  expect(fetchAuth).toHaveBeenCalledWith('/two-factor/verify-totp', { code: '123456' });
});
