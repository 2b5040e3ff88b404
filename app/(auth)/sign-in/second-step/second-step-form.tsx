'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { sendCode } from '@/app/client/send-code';
import { AuthForm } from '../../auth-form';
import { findAuthProblem, UNREACHED } from '../../auth-message';
import { checkCode } from '../../check-fields';
import type { Entered, Outcome } from '../../form-state';
import { sendCodeByForm } from './second-step-action';

const BEGIN_ANEW = ['stepOver', 'codeUsed', 'codeTooMany'];

export function SecondStepForm({ next, signInPath }: { next: string | null; signInPath: string }) {
  const t = useTranslations('auth');

  const send = async ({ code }: Entered): Promise<Outcome> => {
    const { error } = await sendCode(code).catch(() => ({ error: UNREACHED }));
    // `/` knows everyone's home.
    return error ? { is: 'refused', problem: findAuthProblem(error) } : { is: 'leaving', to: next ?? '/' };
  };

  return (
    <AuthForm
      fields={[
        { name: 'code', label: t('secondStep.code'), autoComplete: 'one-time-code', hint: t('secondStep.hint') },
      ]}
      check={checkCode}
      send={send}
      action={sendCodeByForm}
      hidden={{ next }}
      sendLabel={t('secondStep.send')}
      wayOut={(problem) =>
        problem !== null &&
        BEGIN_ANEW.includes(problem) && (
          <Link href={signInPath} className="link">
            {t('secondStep.again')}
          </Link>
        )
      }
    />
  );
}
