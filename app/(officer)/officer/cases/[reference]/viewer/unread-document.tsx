'use client';

import { useState } from 'react';
import { useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { Notice } from '@/app/ui/notice';
import { ProgressBar } from '@/app/ui/progress';
import type { CaseView } from '@/server/cases/view';
import { TypeTextDialog } from './type-text-dialog';

type Props = { document: CaseView['documents'][number] };

/** `isClosed`: the case is decided or withdrawn, and its documents are no longer read. */
type UnreadProps = Props & { officerId: string; isClosed: boolean };

/** What stands in the pages' place while a document is not read: why, and what can be done. */
export function UnreadDocument({ document, officerId, isClosed }: UnreadProps) {
  return (
    <div className="min-h-0 flex-1 overflow-auto bg-sunken p-4 text-sm">
      {document.ocrStatus === 'failed' ? (
        <FailedDocument document={document} officerId={officerId} isClosed={isClosed} />
      ) : (
        <Reading document={document} />
      )}
      <p className="pt-3 text-[13px]">
        <a className="link" href={`/api/files/documents/${document.id}`} target="_blank" rel="noreferrer">
          Open the original file
        </a>
      </p>
    </div>
  );
}

function Reading({ document }: Props) {
  return (
    <div className="grid gap-2 rounded-md bg-surface p-4">
      <p>
        {document.ocrStatus === 'pending' ? 'This document is waiting to be read.' : 'This document is being read.'}
      </p>
      <ProgressBar label={`Reading ${document.filename}`} percent={document.percent} />
    </div>
  );
}

function FailedDocument({ document, officerId, isClosed }: UnreadProps) {
  const client = useTRPCClient();
  const [isTyping, setTyping] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { run, pending } = useOneAtATime(async () => {
    setProblem(null);
    try {
      await client.documents.retry.mutate({ documentId: document.id });
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  return (
    <>
      <Notice tone="warning" title="This document could not be read">
        <p>{document.failureReason ?? 'The reason is not known.'}</p>
        {!isClosed && (
          <div className="flex flex-wrap gap-2 pt-3">
            <Button size="sm" pending={pending} onClick={() => void run()}>
              Try again
            </Button>
            <Button size="sm" onClick={() => setTyping(true)}>
              Type in the text
            </Button>
          </div>
        )}
        {problem && (
          <p role="alert" className="pt-2 text-danger">
            {problem}
          </p>
        )}
      </Notice>
      <TypeTextDialog
        document={document}
        officerId={officerId}
        isClosed={isClosed}
        open={isTyping}
        onOpenChange={setTyping}
      />
    </>
  );
}
