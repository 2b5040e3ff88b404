// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { openReactPage } from '@/tests/support/react-page';
import { WithTexts } from '@/tests/support/with-texts';
import { ForgotPasswordForm } from './forgot-password-form';

const { ask } = vi.hoisted(() => ({ ask: vi.fn(async () => ({ error: null })) }));
vi.mock('@/app/client/auth-client', () => ({ authClient: { requestPasswordReset: ask } }));
vi.mock('./forgot-password-action', () => ({ askForPasswordByForm: vi.fn() }));

const page = openReactPage();

it('gives the focus to the answer, which stands in the place of the form', async () => {
  page.draw(
    <WithTexts>
      <ForgotPasswordForm />
    </WithTexts>,
  );
  const email = document.querySelector<HTMLInputElement>('input[name=email]');
  if (email) email.value = 'ada@office.test';
  await act(async () => document.querySelector('form')?.requestSubmit());
  expect(ask).toHaveBeenCalledWith({ email: 'ada@office.test' });
  expect(document.activeElement?.textContent).toContain('Check your email');
});
