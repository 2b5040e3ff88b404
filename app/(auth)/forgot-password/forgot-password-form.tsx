'use client';

import { useTranslations } from 'use-intl/react';
import { authClient } from '@/app/client/auth-client';
import { AnswerNotice } from '../answer-notice';
import { AuthForm } from '../auth-form';
import { findAuthProblem, UNREACHED } from '../auth-message';
import { checkForgotten } from '../check-fields';
import type { Entered, Outcome } from '../form-state';
import { askForPasswordByForm } from './forgot-password-action';

/** The answer is the same whether there is an account or not. */
export function ForgotPasswordForm() {
  const t = useTranslations('auth');

  const ask = async ({ email }: Entered): Promise<Outcome> => {
    const { error } = await authClient.requestPasswordReset({ email }).catch(() => ({ error: UNREACHED }));
    return error ? { is: 'refused', problem: findAuthProblem(error) } : { is: 'done' };
  };

  return (
    <AuthForm
      fields={[{ name: 'email', label: t('email'), autoComplete: 'username' }]}
      check={checkForgotten}
      send={ask}
      action={askForPasswordByForm}
      sendLabel={t('forgotten.send')}
      done={<AnswerNotice title={t('forgotten.asked')}>{t('forgotten.askedText')}</AnswerNotice>}
    />
  );
}
