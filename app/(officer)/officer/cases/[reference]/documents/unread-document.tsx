'use client';

import { useId, useState } from 'react';
import { useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { Notice } from '@/app/ui/notice';
import { ProgressBar } from '@/app/ui/progress';
import type { CaseView } from '@/server/case-view/view';
import { explainToStaff } from '@/server/providers/failures';
import { describeReviewedBy } from './typing-obstacle';

type Props = { document: CaseView['documents'][number] };

type UnreadProps = Props & {
  /** The case is decided or withdrawn, and its documents are no longer read. */
  isClosed: boolean;
  /** The colleague who is reviewing the case. */
  reviewedBy: string | null;
  isSupervisor: boolean;
  onType: () => void;
};

/** What stands in the pages' place while a document is not read: why, and what can be done. */
export function UnreadDocument(props: UnreadProps) {
  const { document } = props;
  return (
    <div className="min-h-0 flex-1 overflow-auto bg-sunken p-4 text-sm">
      {document.ocrStatus === 'failed' ? <FailedDocument {...props} /> : <Reading document={document} />}
      {isOpenable(document) && (
        <p className="pt-3 text-[13px]">
          <a className="link" href={`/api/files/documents/${document.id}`} target="_blank" rel="noreferrer">
            Open the original file
          </a>
        </p>
      )}
    </div>
  );
}

/** Nobody of the staff gets a file before it is scanned, or one with malware. */
const isOpenable = ({ scan }: Props['document']): boolean => scan === 'not_wanted' || scan === 'clean';

function Reading({ document }: Props) {
  return (
    <div className="grid gap-2 rounded-md bg-surface p-4">
      <p>{describeReading(document)}</p>
      <ProgressBar label={`Reading ${document.filename}`} percent={document.percent} />
    </div>
  );
}

function describeReading({ ocrStatus, scan }: Props['document']): string {
  if (scan === 'waiting') return 'This document is waiting to be scanned for malware. It cannot be opened before.';
  return ocrStatus === 'pending' ? 'This document is waiting to be read.' : 'This document is being read.';
}

function FailedDocument({ document, isClosed, reviewedBy, isSupervisor, onType }: UnreadProps) {
  const client = useTRPCClient();
  const obstacleId = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const { run, pending } = useOneAtATime(async () => {
    setProblem(null);
    try {
      await client.documents.retry.mutate({ documentId: document.id });
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  const { reason, remedy } = explainToStaff(document.failureCode);
  const obstacle = describeReviewedBy({ reviewedBy, isSupervisor });
  const block = (isBlocked: boolean) => ({
    blocked: isBlocked,
    'aria-describedby': isBlocked ? obstacleId : undefined,
  });
  return (
    <Notice tone="warning" title="This document could not be read">
      <p>
        {reason} {!isClosed && remedy}
      </p>
      {!isClosed && (
        <>
          <div className="flex flex-wrap gap-2 pt-3">
            {document.scan !== 'infected' && (
              <Button
                size="sm"
                pending={pending}
                {...block(obstacle !== null && !isSupervisor)}
                onClick={() => void run()}
              >
                Try again
              </Button>
            )}
            <Button size="sm" {...block(obstacle !== null)} onClick={onType}>
              Type in the text
            </Button>
          </div>
          {obstacle && (
            <p id={obstacleId} className="pt-2 text-ink-soft">
              {obstacle}
            </p>
          )}
        </>
      )}
      {problem && (
        <p role="alert" className="pt-2 text-danger">
          {problem}
        </p>
      )}
    </Notice>
  );
}
