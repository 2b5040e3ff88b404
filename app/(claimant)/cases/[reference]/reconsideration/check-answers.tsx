'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { forgetEverywhere } from '@/app/client/kept-value';
import { useTRPC } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { useMessageOf } from '@/app/ui/use-message-of';
import type { CaseView } from '@/server/case-view/view';
import type { SendInput } from '@/server/reconsiderations/schema';
import { commitRemovals } from '../upload/pending-removals';
import { GroundSummary } from './ground-summary';

type Props = SendInput & {
  /** In the decision's words; their text is null for something else. */
  wordingOf: (key: string) => { text: string | null; isEnglish: boolean };
  documents: CaseView['documents'];
  /** Where this browser keeps what was filled in: forgotten once it is sent. */
  storedUnder: string;
  onChange: () => void;
};

/** All that is about to be sent, to be read once more. */
export function CheckAnswers({ reference, grounds, wordingOf, documents, storedUnder, onChange }: Props) {
  const t = useTranslations('reconsideration.check');
  const messageOf = useMessageOf();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const send = useMutation(trpc.reconsiderations.send.mutationOptions());
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const sending = useOneAtATime(async () => {
    try {
      await commitRemovals({ reference });
      await send.mutateAsync({ reference, grounds });
      forgetEverywhere(storedUnder);
      window.scrollTo({ top: 0 });
    } finally {
      // After a refusal too: it may have been sent in another tab. The page follows.
      await queryClient.invalidateQueries({ queryKey: trpc.reconsiderations.pathKey() });
      await queryClient.invalidateQueries({ queryKey: trpc.cases.pathKey() });
    }
  });
  return (
    <form
      method="post"
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        // The mutation keeps its error, which is shown below.
        sending.run().catch(() => undefined);
      }}
    >
      <h2 ref={title} tabIndex={-1} className="font-semibold text-2xl outline-none">
        {t('title')}
      </h2>
      {grounds.map(({ reason, words, documentIds }) => (
        <GroundSummary
          key={reason}
          {...wordingOf(reason)}
          words={words}
          documents={documents.filter(({ id }) => documentIds.includes(id))}
        />
      ))}
      <p>{t('whatNext')}</p>
      {send.error && <Notice tone="error">{messageOf(send.error)}</Notice>}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" size="lg" pending={sending.pending}>
          {t('send')}
        </Button>
        <Button size="lg" disabled={sending.pending} onClick={onChange}>
          {t('change')}
        </Button>
      </div>
    </form>
  );
}
