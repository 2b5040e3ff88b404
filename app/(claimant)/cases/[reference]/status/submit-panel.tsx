'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { Notice } from '@/app/ui/notice';
import { Section } from '../section';
import { commitRemovals } from '../upload/pending-removals';

type Props = {
  reference: string;
  title: string;
  explanation: string;
  action: string;
  /** What has to happen first, in a sentence; null where nothing has. */
  obstacle: string | null;
  /** Goes along with it. */
  message?: string;
  onSubmitted?: () => void;
  children?: ReactNode;
};

/** The step that hands the case over: the first time, or in answer to a request. */
export function SubmitPanel({
  reference,
  title,
  explanation,
  action,
  obstacle,
  message,
  onSubmitted,
  children,
}: Props) {
  const id = useId();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const submit = useMutation(trpc.cases.submit.mutationOptions());

  const submission = useOneAtATime(async () => {
    await commitRemovals({ reference });
    await submit
      .mutateAsync({ reference, ...(message ? { message } : {}) })
      .then(onSubmitted)
      // After a refusal too: the case may have moved in another tab.
      .finally(() => queryClient.invalidateQueries({ queryKey: trpc.cases.pathKey() }));
    // The panel is gone now, and the focus with it: go on reading from the top.
    document.getElementById('main')?.focus();
    window.scrollTo({ top: 0 });
  });

  return (
    <Section title={title}>
      <p className="text-ink-soft">{explanation}</p>
      {children}
      {submit.error && <Notice tone="error">{messageOf(submit.error)}</Notice>}
      <Button
        variant="primary"
        size="lg"
        className="justify-self-start"
        disabled={obstacle !== null}
        pending={submission.pending}
        aria-describedby={obstacle ? `${id}-obstacle` : undefined}
        // The mutation keeps its error, which is shown above.
        onClick={() => submission.run().catch(() => undefined)}
      >
        {action}
      </Button>
      {obstacle && (
        <p id={`${id}-obstacle`} className="text-base text-ink-muted">
          {obstacle}
        </p>
      )}
    </Section>
  );
}
