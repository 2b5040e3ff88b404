'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { authClient } from '@/app/client/auth-client';
import { awaitsCode } from '@/app/client/send-code';
import { AuthForm } from '../auth-form';
import { findAuthProblem, UNREACHED } from '../auth-message';
import { checkSignIn } from '../check-fields';
import type { Entered, Outcome } from '../form-state';
import { withNext } from '../with-next';
import { DemoAccounts } from './demo-accounts';
import { signInByForm } from './sign-in-action';

export function SignInForm({ next, showDemoAccounts }: { next: string | null; showDemoAccounts: boolean }) {
  const t = useTranslations('auth');
  const form = useRef<HTMLFormElement>(null);

  const signIn = async ({ email, password }: Entered): Promise<Outcome> => {
    const { data, error } = await authClient.signIn
      .email({ email, password })
      .catch(() => ({ data: null, error: UNREACHED }));
    if (error) return { is: 'refused', problem: findAuthProblem(error) };
    if (awaitsCode(data)) return { is: 'leaving', to: withNext('/sign-in/second-step', next) };
    // `/` knows everyone's home.
    return { is: 'leaving', to: next ?? '/' };
  };

  return (
    <>
      <AuthForm
        ref={form}
        fields={[
          { name: 'email', label: t('email'), autoComplete: 'username' },
          { name: 'password', label: t('password'), autoComplete: 'current-password' },
        ]}
        check={checkSignIn}
        send={signIn}
        action={signInByForm}
        hidden={{ next }}
        sendLabel={t('signIn.send')}
      />
      {showDemoAccounts && <DemoAccounts onChoose={(account) => fillIn({ form: form.current, account })} />}
    </>
  );
}

type Account = { email: string; password: string };

/** As if it were typed: the form forgets what was wrong. */
function fillIn({ form, account }: { form: HTMLFormElement | null; account: Account }) {
  for (const [name, value] of Object.entries(account)) {
    const field = form?.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement)) continue;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
