'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { Notice } from '@/app/ui/notice';
import type { CaseView } from '@/server/cases/view';
import { Section } from '../section';
import { isUnderWay } from '../upload/upload-queue';
import { useUploads } from '../upload/use-uploads';

export function SubmitPanel({ view }: { view: CaseView }) {
  const { reference } = view;
  const id = useId();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { uploads } = useUploads({ reference });
  const submit = useMutation(trpc.cases.submit.mutationOptions());

  const submission = useOneAtATime(async () => {
    await submit.mutateAsync({ reference }).finally(() =>
      // After a refusal too: the case may have moved in another tab.
      queryClient.invalidateQueries({ queryKey: trpc.cases.pathKey() }),
    );
    // The panel is gone now, and the focus with it: go on reading from the top.
    document.getElementById('main')?.focus();
    window.scrollTo({ top: 0 });
  });

  const obstacle = findObstacle({ uploading: isUnderWay(uploads), documents: view.documents });
  return (
    <Section title="Submit">
      <p className="text-ink-soft">
        When everything is here, submit your case. You can still add documents afterwards, until there is a decision.
      </p>
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
        Submit case
      </Button>
      {obstacle && (
        <p id={`${id}-obstacle`} className="text-base text-ink-muted">
          {obstacle}
        </p>
      )}
    </Section>
  );
}

function findObstacle({ uploading, documents }: { uploading: boolean; documents: CaseView['documents'] }) {
  if (uploading) return 'Your documents are still on their way. You can submit when they have arrived.';
  if (documents.length === 0) return 'Add at least one document first.';
  return null;
}
