'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleMinus, LoaderCircle, RotateCw, Trash2, TriangleAlert } from 'lucide-react';
import { useTRPC } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import type { ToldApart } from '@/app/tell-apart';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { FirstPage } from '@/app/ui/first-page';
import { formatBytes } from '@/app/ui/format';
import { ProgressBar } from '@/app/ui/progress';
import { LocalTime } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import { removeLater } from '../upload/pending-removals';
import { describeReading, type Reading } from './describe-reading';
import { FileRow } from './file-row';

type Props = {
  reference: string;
  document: ToldApart<CaseView['documents'][number]>;
  canRemove: boolean;
  /** Decided or withdrawn: nothing is read any more. */
  closed: boolean;
};

/** A document that has arrived, and how its reading goes. */
export function DocumentRow({ reference, document, canRemove, closed }: Props) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.cases.byReference.queryKey({ reference }) });
  const remove = useMutation(trpc.documents.remove.mutationOptions({ onSettled: refresh }));
  const retry = useMutation(trpc.documents.retry.mutationOptions({ onSettled: refresh }));
  const documentId = document.id;
  const { filename } = document;
  const takeOut = () =>
    removeLater({ reference, documentId, filename, remove: () => remove.mutateAsync({ documentId }) });
  const repetition = useOneAtATime(async () => void (await retry.mutateAsync({ documentId })));
  const problem = retry.error;

  return (
    <FileRow
      picture={
        document.alike &&
        document.ocrStatus === 'completed' && <FirstPage documentId={documentId} className="h-16 w-12 shrink-0" />
      }
      filename={document.filename}
      name={
        <a
          href={`/api/files/documents/${documentId}`}
          target="_blank"
          rel="noreferrer"
          className="wrap-anywhere rounded-sm underline decoration-line-strong decoration-1 underline-offset-4 hover:decoration-2"
        >
          {document.filename}
        </a>
      }
      size={
        <>
          {formatBytes(document.bytes)}
          {document.alike && document.registeredAt && (
            <>
              , added <LocalTime value={document.registeredAt} format="short" />
            </>
          )}
        </>
      }
      problem={problem && messageOf(problem)}
      repeat={
        document.ocrStatus === 'failed' &&
        !closed && (
          <Button
            aria-label={`Try again: ${document.filename}`}
            pending={repetition.pending}
            // The mutation keeps its error, which the row shows.
            onClick={() => repetition.run().catch(() => undefined)}
          >
            <RotateCw aria-hidden className="size-4" />
            Try again
          </Button>
        )
      }
      leave={
        canRemove && (
          <Button variant="quiet" aria-label={`Remove ${document.filename}`} className="max-sm:px-3" onClick={takeOut}>
            <Trash2 aria-hidden className="size-4" />
            <span className="max-sm:hidden">Remove</span>
          </Button>
        )
      }
    >
      <ReadingState name={document.filename} reading={describeReading(document, { closed })} />
    </FileRow>
  );
}

const LOOKS = {
  busy: { icon: LoaderCircle, style: 'text-ink-muted', iconStyle: 'animate-spin' },
  good: { icon: CircleCheck, style: 'text-success', iconStyle: '' },
  poor: { icon: TriangleAlert, style: 'text-warning', iconStyle: '' },
  none: { icon: CircleMinus, style: 'text-ink-muted', iconStyle: '' },
  bad: { icon: TriangleAlert, style: 'text-danger', iconStyle: '' },
} as const;

function ReadingState({ name, reading }: { name: string; reading: Reading }) {
  const { icon: Icon, style, iconStyle } = LOOKS[reading.tone];
  return (
    <div className="grid gap-2">
      <p className={`flex items-start gap-2 text-base ${style}`}>
        <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${iconStyle}`} />
        {reading.text}
      </p>
      {reading.percent !== null && <ProgressBar label={`Reading ${name}`} percent={reading.percent} />}
    </div>
  );
}
