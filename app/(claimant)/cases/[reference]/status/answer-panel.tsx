'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { keptKey } from '@/app/client/kept-keys';
import { forgetEverywhere } from '@/app/client/kept-value';
import { text } from '@/app/client/shape';
import { useTRPC } from '@/app/client/trpc';
import { useKept } from '@/app/client/use-kept';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { TextArea } from '@/app/ui/field';
import { measureText } from '@/app/ui/measure-text';
import { Notice } from '@/app/ui/notice';
import { useMessageOf } from '@/app/ui/use-message-of';
import type { CaseView } from '@/server/case-view/view';
import { MESSAGE_LENGTH } from '@/server/cases/limits';
import { Section } from '../section';
import { commitRemovals } from '../upload/pending-removals';
import { isUnderWay } from '../upload/upload-queue';
import { useUploads } from '../upload/use-uploads';
import { findObstacle } from './find-obstacle';
import { isAnswered, type Request } from './item-state';
import { OpenPointsQuestion } from './open-points-question';
import type { ItemAnswers } from './use-item-answers';

const isEmpty = (message: string) => message === '';

type Props = { view: CaseView; request: Request; answers: ItemAnswers };

/** Sends the whole answer to a request. Points that are still open are asked about once. */
export function AnswerPanel({ view, request, answers }: Props) {
  const t = useTranslations('status');
  const messageOf = useMessageOf();
  const id = useId();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { uploads } = useUploads({ reference: view.reference });
  // By the request: nobody else who uses this browser can open its case.
  const key = keptKey('answer', request.id);
  const [message, changeMessage] = useKept({ key, schema: text, empty: '', isEmpty, stage: 'open' });
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = useMutation(trpc.cases.submit.mutationOptions());
  const said = message.trim();
  const { documents } = view;
  const unanswered = request.items.filter(
    (item) => !isAnswered({ documents, request, item }) && answers.read(item).words.trim() === '',
  );
  // Where one thing alone is asked for, the message can be about nothing else.
  const open = said !== '' && request.items.length === 1 ? [] : unanswered;
  const obstacle = findObstacle({
    isTooLong: answers.isTooLong || measureText({ text: message, limit: MESSAGE_LENGTH }).isOver,
    isUploading: isUnderWay(uploads),
    lacksWhy: answers.lacksAnyWhy,
    hasAnything:
      said !== '' ||
      Boolean(answers.hasWords) ||
      documents.some(({ registeredAt }) => registeredAt && registeredAt > request.decidedAt),
  });

  const sending = useOneAtATime(async () => {
    setAsking(false);
    setProblem(null);
    try {
      await commitRemovals(view);
      await answers.saveAll();
      await submit.mutateAsync({ reference: view.reference, ...(said === '' ? {} : { message: said }) });
      changeMessage(() => '');
      // Whatever other pages have kept for this request is late now.
      forgetEverywhere(key);
      answers.forget();
    } catch (error) {
      setProblem(messageOf(error));
      return;
    } finally {
      // After a refusal too: the case may have moved in another tab.
      await queryClient.invalidateQueries({ queryKey: trpc.cases.pathKey() });
    }
    // The panel is gone now, and the focus with it: go on reading from the top.
    document.getElementById('main')?.focus();
    window.scrollTo({ top: 0 });
  });

  return (
    <Section needsScript title={t('answer.title')}>
      <p className="text-ink-soft">{t('answer.explanation')}</p>
      <TextArea
        label={t('answer.message')}
        hint={t('answer.hint')}
        name="message"
        size="lg"
        value={message}
        limit={MESSAGE_LENGTH}
        onChange={({ target }) => changeMessage(() => target.value)}
      />
      {problem && <Notice tone="error">{problem}</Notice>}
      <Button
        variant="primary"
        size="lg"
        className="justify-self-start"
        disabled={obstacle !== null}
        pending={sending.pending}
        aria-describedby={obstacle ? `${id}-obstacle` : undefined}
        onClick={() => (open.length > 0 ? setAsking(true) : void sending.run())}
      >
        {t('answer.send')}
      </Button>
      {obstacle && (
        <p id={`${id}-obstacle`} className="text-base text-ink-muted">
          {t(obstacle)}
        </p>
      )}
      <OpenPointsQuestion
        isAsking={isAsking}
        open={open}
        onClose={() => setAsking(false)}
        onSend={() => void sending.run()}
      />
    </Section>
  );
}
