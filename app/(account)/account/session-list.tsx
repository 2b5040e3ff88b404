'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { useMessageOf } from '@/app/ui/use-message-of';
import { Section } from './section';
import { SessionRow } from './session-row';

/** On which devices the person is signed in, and the way out of each. */
export function SessionList() {
  const t = useTranslations('account');
  const messageOf = useMessageOf();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRef<HTMLDivElement>(null);
  const [ended, setEnded] = useState<number | null>(null);
  const sessions = useQuery(trpc.account.sessions.queryOptions());
  const endOne = useMutation(trpc.account.endSession.mutationOptions());
  const endOthers = useMutation(trpc.account.endOtherSessions.mutationOptions());

  const ending = useOneAtATime(async (end: () => Promise<{ ended: number }>) => {
    setEnded(null);
    const answer = await end().finally(() =>
      queryClient.invalidateQueries({ queryKey: trpc.account.sessions.queryKey() }),
    );
    setEnded(answer.ended);
    // The pressed button is gone with its row.
    said.current?.focus();
  });
  // The mutation keeps its error, which is shown below.
  const run = (end: () => Promise<{ ended: number }>) => void ending.run(end).catch(() => undefined);
  const error = endOne.error ?? endOthers.error;
  const items = sessions.data?.items ?? [];

  return (
    <Section title={t('sessions.title')}>
      <p className="text-ink-soft">{t('sessions.intro')}</p>
      {sessions.isPending && <LoadingBlock label={t('loading')} rows={2} />}
      {sessions.isError && <ReadError error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {items.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {items.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              pending={ending.pending && endOne.variables?.id === session.id}
              onEnd={() => {
                endOthers.reset();
                run(() => endOne.mutateAsync({ id: session.id }));
              }}
            />
          ))}
        </ul>
      )}
      <div ref={said} tabIndex={-1} className="grid outline-none">
        {error && <Notice tone="error">{messageOf(error)}</Notice>}
        {ended !== null && <Notice tone="success">{t('sessions.ended', { count: ended })}</Notice>}
      </div>
      {items.some(({ isThis }) => !isThis) ? (
        <Button
          size="lg"
          className="justify-self-start"
          pending={ending.pending && endOthers.isPending}
          onClick={() => {
            endOne.reset();
            run(() => endOthers.mutateAsync());
          }}
        >
          {t('sessions.endOthers')}
        </Button>
      ) : (
        items.length > 0 && <p className="text-base text-ink-muted">{t('sessions.alone')}</p>
      )}
    </Section>
  );
}
