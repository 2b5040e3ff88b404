'use client';

import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { PresentPassword, usePasswordProblem } from './present-password';
import { Section } from './section';
import { useSetting } from './use-setting';

/** Everything that is held about the person, for their password. The browser takes the file by its address, and the page stays. */
export function DataForm() {
  const t = useTranslations('account.data');
  const problems = useTranslations('account.problems');
  const passwordProblem = usePasswordProblem();
  const trpc = useTRPC();
  const prepare = useMutation(trpc.account.prepareDownload.mutationOptions());
  const { state, form, field, pending } = useSetting(async (read) => {
    const password = read('password');
    if (password === '') return { field: 'password', problem: problems('passwordMissing') };
    const answer = await prepare.mutateAsync({ password });
    if (answer.is === 'too_many_downloads') return { problem: t('tooMany') };
    if (answer.is !== 'ready') return passwordProblem(answer.is) ?? { problem: problems(answer.is) };
    window.location.assign(`/api/files/account/${answer.ticket}`);
    return { done: t('started') };
  });
  return (
    <Section title={t('title')} anchor="data">
      <p className="text-ink-soft">{t('text')}</p>
      <p className="text-ink-soft">{t('leftOut')}</p>
      {state.done && <Notice tone="success">{state.done}</Notice>}
      {state.problem && <Notice tone="error">{state.problem}</Notice>}
      <form {...form} className="grid max-w-md gap-5">
        <PresentPassword hint={t('hint')} {...field('password')} />
        <Button type="submit" size="lg" pending={pending} className="justify-self-start">
          <Download aria-hidden className="size-5" />
          {t('save')}
        </Button>
      </form>
    </Section>
  );
}
