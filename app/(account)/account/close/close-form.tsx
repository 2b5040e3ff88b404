'use client';

import { useMutation } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { forgetKept } from '@/app/client/kept-store';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { LinkButton } from '@/app/ui/link-button';
import { Notice } from '@/app/ui/notice';
import { PresentPassword, usePasswordProblem } from '../present-password';
import { useSetting } from '../use-setting';

export function CloseForm() {
  const t = useTranslations('account.closing');
  const problems = useTranslations('account.problems');
  const passwordProblem = usePasswordProblem();
  const id = useId();
  const close = useMutation(useTRPC().account.close.mutationOptions());
  const { state, form, field, pending } = useSetting(async (read) => {
    const password = read('password');
    if (read('understood') === '') return { field: 'understood', problem: t('notUnderstood') };
    if (password === '') return { field: 'password', problem: problems('passwordMissing') };
    const answer = await close.mutateAsync({ password, isUnderstood: true });
    if (answer.is === 'being_sent') {
      // The page says so, and offers no form.
      window.location.reload();
      return { isGone: true };
    }
    if (answer.is !== 'done') return passwordProblem(answer.is) ?? { problem: problems(answer.is) };
    // Other pages of this browser leave for the sign-in page; this one says what was done. A full load, which keeps nothing of theirs.
    await forgetKept();
    window.location.assign('/account/closed');
    return { done: null };
  });
  const box = field('understood');
  return (
    <form {...form} className="grid gap-6 border-line border-t pt-8">
      {state.problem && <Notice tone="error">{state.problem}</Notice>}
      <div className="grid gap-1.5">
        <label className="flex items-start gap-3 py-2">
          <input
            type="checkbox"
            name={box.name}
            value="yes"
            aria-invalid={box.error ? true : undefined}
            aria-describedby={box.error ? id : undefined}
            className="mt-0.5 size-6 shrink-0 accent-accent"
          />
          <span>{t('understood')}</span>
        </label>
        {box.error && (
          <p id={id} role="alert" className="flex items-start gap-1.5 font-medium text-base text-danger">
            <CircleAlert aria-hidden className="mt-[0.2em] size-[1em] shrink-0" />
            {box.error}
          </p>
        )}
      </div>
      <PresentPassword {...field('password')} />
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/account" size="lg">
          {t('keep')}
        </LinkButton>
        <Button type="submit" variant="danger" size="lg" pending={pending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
