'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCw, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { PhotoCheck } from '@/app/client/legibility/photo-check';
import { useTRPC } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import type { ToldApart } from '@/app/tell-apart';
import { Button } from '@/app/ui/button';
import { FirstPage } from '@/app/ui/first-page';
import { formatBytes } from '@/app/ui/format';
import { LocalTime } from '@/app/ui/time';
import { useMessageOf } from '@/app/ui/use-message-of';
import type { CaseView } from '@/server/case-view/view';
import { EvidenceChoice } from '../checklist/evidence-choice';
import { removeLater } from '../upload/pending-removals';
import { describeReading, isFlawed, sourceOf } from './describe-reading';
import { FileRow } from './file-row';
import { FlawedPages } from './flawed-pages';
import { ReadingState } from './reading-state';
import { RetakeArrived } from './retake-arrived';
import { RetakeButton } from './retake-button';

type Props = {
  reference: string;
  document: ToldApart<CaseView['documents'][number]>;
  canRemove: boolean;
  /** Decided or withdrawn: nothing is read any more. */
  closed: boolean;
  /** A better copy of this document: sending one, and what becomes of this one once the other has arrived. */
  retake: { onFile: (file: File) => void; hasArrived: boolean; onKeepBoth: () => void };
};

/** A document that has arrived, and how its reading goes. */
export function DocumentRow({ reference, document, canRemove, closed, retake }: Props) {
  const t = useTranslations('documents');
  const messageOf = useMessageOf();
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
  const flawed = !closed && isFlawed(document);
  const source = sourceOf(document);
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
          {formatBytes(document.bytes, useLocale())}
          {document.alike && document.registeredAt && (
            <>
              , <AddedAt at={document.registeredAt} />
            </>
          )}
        </>
      }
      problem={problem && messageOf(problem)}
      repeat={
        document.ocrStatus === 'failed' &&
        !closed && (
          <Button
            aria-label={t('tryAgainNamed', { name: document.filename })}
            pending={repetition.pending}
            // The mutation keeps its error, which the row shows.
            onClick={() => repetition.run().catch(() => undefined)}
          >
            <RotateCw aria-hidden className="size-4" />
            {t('tryAgain')}
          </Button>
        )
      }
      leave={
        canRemove && (
          <Button
            variant="quiet"
            aria-label={t('removeNamed', { name: document.filename })}
            className="max-sm:px-3"
            onClick={takeOut}
          >
            <Trash2 aria-hidden className="size-4" />
            <span className="max-sm:hidden">{t('remove')}</span>
          </Button>
        )
      }
    >
      <ReadingState name={document.filename} reading={describeReading(document, { closed, t })} />
      {!closed && (document.ocrStatus === 'pending' || document.ocrStatus === 'processing') && (
        <PhotoCheck file={{ size: document.bytes }} />
      )}
      {flawed && (
        <div className="grid gap-4 pt-2">
          {document.flawedPages.length > 0 && (
            <FlawedPages
              documentId={documentId}
              pages={document.flawedPages}
              pageCount={document.pageCount ?? 1}
              source={source}
            />
          )}
          {retake.hasArrived && canRemove ? (
            <RetakeArrived filename={document.filename} pending={false} onRemove={takeOut} onKeep={retake.onKeepBoth} />
          ) : (
            <RetakeButton filename={document.filename} source={source} onFile={retake.onFile} />
          )}
        </div>
      )}
      {!closed && <EvidenceChoice reference={reference} documentId={documentId} filename={document.filename} />}
    </FileRow>
  );
}

/** Tells two of one name apart. */
function AddedAt({ at }: { at: Date }) {
  const t = useTranslations('documents');
  return <>{t.rich('added', { time: () => <LocalTime value={at} format="short" /> })}</>;
}
