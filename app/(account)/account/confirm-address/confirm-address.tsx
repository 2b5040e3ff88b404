'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { LinkButton } from '@/app/ui/link-button';
import { Notice } from '@/app/ui/notice';
import { useMessageOf } from '@/app/ui/use-message-of';

export function ConfirmAddress({ token }: { token: string }) {
  const t = useTranslations('account.confirm');
  const messageOf = useMessageOf();
  const heading = useRef<HTMLHeadingElement>(null);
  const confirm = useMutation(useTRPC().account.confirmAddress.mutationOptions());
  const { run, pending } = useOneAtATime(async () => {
    await confirm.mutateAsync({ token });
  });
  const answer = confirm.data;
  useEffect(() => {
    // The pressed button is gone.
    if (answer?.is === 'done') heading.current?.focus();
  }, [answer]);
  if (answer?.is === 'done')
    return (
      <div className="grid gap-4">
        <h1 ref={heading} tabIndex={-1} className="wrap-anywhere font-bold text-3xl outline-none">
          {t.rich('done', { email: () => <bdi translate="no">{answer.email}</bdi> })}
        </h1>
        <p className="text-ink-soft">{t('doneText')}</p>
        <ToAccount />
      </div>
    );
  return (
    <div className="grid gap-5">
      <h1 className="font-bold text-3xl">{t('title')}</h1>
      {confirm.error && <Notice tone="error">{messageOf(confirm.error)}</Notice>}
      {answer ? (
        <>
          <Notice tone="error">{t(answer.is)}</Notice>
          <ToAccount />
        </>
      ) : (
        <>
          <p className="text-ink-soft">{t('text')}</p>
          <form
            method="post"
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              // The mutation keeps its error, which is shown above.
              run().catch(() => undefined);
            }}
          >
            <Button type="submit" variant="primary" size="lg" pending={pending}>
              {t('save')}
            </Button>
          </form>
        </>
      )}
    </div>
  );
}

function ToAccount() {
  const t = useTranslations('account.confirm');
  // A full load: the header has the address as well.
  return (
    <LinkButton href="/account" prefetch={false} size="lg" className="justify-self-start">
      {t('account')}
    </LinkButton>
  );
}
