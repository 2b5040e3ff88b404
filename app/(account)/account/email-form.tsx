'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { TextField } from '@/app/ui/field';
import { changeAddressInput } from '@/server/accounts/schema';
import type { OwnAccount } from '@/server/accounts/view';
import { PresentPassword, usePasswordProblem } from './present-password';
import { Setting } from './setting';
import { useSetting } from './use-setting';

const PROBLEMS = { no_mail: 'noMail', same_address: 'same', too_many_mails: 'tooMany' } as const;

export function EmailForm({ account }: { account: OwnAccount }) {
  const t = useTranslations('account.email');
  const problems = useTranslations('account.problems');
  const passwordProblem = usePasswordProblem();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const change = useMutation(trpc.account.changeAddress.mutationOptions());
  const { state, form, field, pending } = useSetting(async (read) => {
    const [email, password] = [read('email').trim(), read('password')];
    if (email === '') return { field: 'email', problem: t('missing') };
    if (!changeAddressInput.shape.email.safeParse(email).success) return { field: 'email', problem: t('unfit') };
    if (password === '') return { field: 'password', problem: problems('passwordMissing') };
    const answer = await change.mutateAsync({ email, password });
    if (answer.is === 'mailed') {
      await queryClient.invalidateQueries({ queryKey: trpc.account.read.queryKey() });
      return { done: t.rich('done', { email: () => <bdi translate="no">{answer.email}</bdi> }) };
    }
    if (answer.is === 'wrong_password' || answer.is === 'too_many_tries')
      return passwordProblem(answer.is) ?? { problem: problems(answer.is) };
    return { field: 'email', problem: t(PROBLEMS[answer.is]) };
  });
  const waiting = account.newEmail && (
    <span className="block text-base text-ink-muted">
      {t.rich('waiting', { email: () => <bdi translate="no">{account.newEmail}</bdi> })}
    </span>
  );
  return (
    <Setting
      title={t('title')}
      state={state}
      stays={!account.hasMail}
      value={
        <>
          <span translate="no">{account.email}</span>
          {waiting}
        </>
      }
    >
      {account.hasMail ? (
        <form {...form}>
          <TextField label={t('label')} hint={t('hint')} type="email" autoComplete="email" {...field('email')} />
          <PresentPassword {...field('password')} />
          <Button type="submit" variant="primary" size="lg" pending={pending} className="justify-self-start">
            {t('save')}
          </Button>
        </form>
      ) : (
        <p className="text-ink-soft">{t('noMail')}</p>
      )}
    </Setting>
  );
}
