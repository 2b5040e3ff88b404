'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { authClient } from '@/app/client/auth-client';
import { AnswerNotice } from '../answer-notice';
import { AuthForm } from '../auth-form';
import { findAuthProblem, UNREACHED } from '../auth-message';
import { checkReset } from '../check-fields';
import type { Entered, Outcome } from '../form-state';
import { linkTo } from '../text-link';
import { resetPasswordByForm } from './reset-password-action';

export function ResetPasswordForm({ token, minimumPasswordLength }: { token: string; minimumPasswordLength: number }) {
  const t = useTranslations('auth');

  const reset = async ({ password }: Entered): Promise<Outcome> => {
    const { error } = await authClient
      .resetPassword({ token, newPassword: password })
      .catch(() => ({ error: UNREACHED }));
    return error ? { is: 'refused', problem: findAuthProblem(error) } : { is: 'done' };
  };

  return (
    <AuthForm
      fields={[
        {
          name: 'password',
          label: t('newPassword'),
          autoComplete: 'new-password',
          hint: t('passwordHint', { count: minimumPasswordLength }),
        },
      ]}
      check={(entered) => checkReset(entered, minimumPasswordLength)}
      send={reset}
      action={resetPasswordByForm}
      hidden={{ token }}
      sendLabel={t('reset.send')}
      minimumPasswordLength={minimumPasswordLength}
      wayOut={(problem) =>
        problem === 'linkOver' && (
          <Link href="/forgot-password" className="link">
            {t('reset.askAgain')}
          </Link>
        )
      }
      done={
        <AnswerNotice title={t('reset.changed')}>
          {t.rich('reset.changedText', { link: linkTo('/sign-in') })}
        </AnswerNotice>
      }
    />
  );
}
