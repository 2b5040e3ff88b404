'use client';

import { useTranslations } from 'use-intl/react';
import { authClient } from '@/app/client/auth-client';
import { AnswerNotice } from '../answer-notice';
import { AuthForm } from '../auth-form';
import { findAuthProblem, UNREACHED } from '../auth-message';
import { checkSignUp } from '../check-fields';
import type { Entered, Outcome } from '../form-state';
import { signUpByForm } from './sign-up-action';

export function SignUpForm({ next, minimumPasswordLength }: { next: string | null; minimumPasswordLength: number }) {
  const t = useTranslations('auth');

  const signUp = async ({ name, email, password }: Entered): Promise<Outcome> => {
    const { data, error } = await authClient.signUp
      .email({ name, email, password })
      .catch(() => ({ data: null, error: UNREACHED }));
    if (error) return { is: 'refused', problem: findAuthProblem(error) };
    // Not signed in: the address is to be confirmed first, or has an account already, which is told to its owner alone.
    return data?.token ? { is: 'leaving', to: next ?? '/cases' } : { is: 'done' };
  };

  return (
    <AuthForm
      fields={[
        { name: 'name', label: t('name'), autoComplete: 'name' },
        { name: 'email', label: t('email'), autoComplete: 'username' },
        {
          name: 'password',
          label: t('password'),
          autoComplete: 'new-password',
          hint: t('passwordHint', { count: minimumPasswordLength }),
        },
      ]}
      check={(entered) => checkSignUp(entered, minimumPasswordLength)}
      send={signUp}
      action={signUpByForm}
      hidden={{ next }}
      sendLabel={t('signUp.send')}
      minimumPasswordLength={minimumPasswordLength}
      done={<AnswerNotice title={t('signUp.mailed')}>{t('signUp.mailedText')}</AnswerNotice>}
    />
  );
}
