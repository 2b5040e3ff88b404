'use client';

import { type ReactNode, useId } from 'react';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { Notice } from '@/app/ui/notice';
import { Section } from '../section';
import { useSubmission } from './use-submission';

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

/** The step that hands a case back in answer to a request. */
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
  const { submit, pending, error } = useSubmission({ onSubmitted });

  const send = async () => {
    await submit({ reference, ...(message ? { message } : {}) });
    // The panel is gone now, and the focus with it: go on reading from the top.
    document.getElementById('main')?.focus();
    window.scrollTo({ top: 0 });
  };

  return (
    <Section title={title}>
      <p className="text-ink-soft">{explanation}</p>
      {children}
      {error && <Notice tone="error">{messageOf(error)}</Notice>}
      <Button
        variant="primary"
        size="lg"
        className="justify-self-start"
        disabled={obstacle !== null}
        pending={pending}
        aria-describedby={obstacle ? `${id}-obstacle` : undefined}
        // The mutation keeps its error, which is shown above.
        onClick={() => send().catch(() => undefined)}
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
