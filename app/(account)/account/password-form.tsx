'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useAccount } from '@/app/client/account';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { TextField } from '@/app/ui/field';
import { LONGEST_PASSWORD } from '@/server/accounts/schema';
import { PresentPassword, usePasswordProblem } from './present-password';
import { Setting } from './setting';
import { useSetting } from './use-setting';

export function PasswordForm({ minimumLength: minimum }: { minimumLength: number }) {
  const t = useTranslations('account.newPassword');
  const problems = useTranslations('account.problems');
  const passwordProblem = usePasswordProblem();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const account = useAccount();
  const change = useMutation(trpc.account.changePassword.mutationOptions());
  const { state, form, field, pending } = useSetting(async (read) => {
    const [password, newPassword] = [read('password'), read('newPassword')];
    if (password === '') return { field: 'password', problem: problems('passwordMissing') };
    if (newPassword.length < minimum) return { field: 'newPassword', problem: t('tooShort', { minimum }) };
    if (newPassword.length > LONGEST_PASSWORD) return { field: 'newPassword', problem: t('tooLong') };
    const answer = await change.mutateAsync({ password, newPassword });
    if (answer.is === 'too_common' || answer.is === 'personal') return { field: 'newPassword', problem: t(answer.is) };
    if (answer.is !== 'done') return passwordProblem(answer.is) ?? { problem: problems(answer.is) };
    await queryClient.invalidateQueries({ queryKey: trpc.account.sessions.queryKey() });
    return { done: t('done', { count: answer.endedSessions }) };
  });
  return (
    <Setting title={t('title')} value={t('secret')} state={state}>
      <form {...form}>
        {/* For password managers, which keep a password by the account it is of. */}
        <input type="hidden" name="username" autoComplete="username" value={account?.email ?? ''} readOnly />
        <PresentPassword {...field('password')} />
        <TextField
          label={t('label')}
          hint={t('hint', { minimum })}
          type="password"
          autoComplete="new-password"
          {...field('newPassword')}
        />
        <Button type="submit" variant="primary" size="lg" pending={pending} className="justify-self-start">
          {t('save')}
        </Button>
      </form>
    </Setting>
  );
}
