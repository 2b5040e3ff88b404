'use client';

import { useTranslations } from 'use-intl';
import { TextField } from '@/app/ui/field';
import type { Outcome } from './use-setting';

type Props = { name: string; size: 'lg'; error: string | null; hint?: string };

/** The password that the account has, asked before what nobody else may do. */
export function PresentPassword(field: Props) {
  const t = useTranslations('account');
  return <TextField label={t('password')} type="password" autoComplete="current-password" {...field} />;
}

/** What is wrong with the password as it was answered; null where the answer is about something else. */
export function usePasswordProblem(): (is: string) => Outcome | null {
  const t = useTranslations('account.problems');
  return (is) => (is === 'wrong_password' || is === 'too_many_tries' ? { field: 'password', problem: t(is) } : null);
}
