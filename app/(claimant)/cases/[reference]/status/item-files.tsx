'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FilePlus2, FileText } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { useMessageOf } from '@/app/ui/use-message-of';
import type { CaseView } from '@/server/case-view/view';
import { ACCEPTED_FILES } from '../upload/check-file';
import { useUploads } from '../upload/use-uploads';
import { documentsFor, type Item, type Request } from './item-state';
import { PlaceForm } from './place-form';
import { PlainItemFiles } from './plain-item-files';
import { noteWanted } from './requested-files';

type Props = { view: CaseView; request: Request; item: Item; label: string };

/** The files for one point of a request, and the button that adds some. */
export function ItemFiles({ view, request, item, label }: Props) {
  const t = useTranslations('status');
  const messageOf = useMessageOf();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { reference } = view;
  const { uploads, add } = useUploads({ reference });
  const place = useMutation(trpc.requests.placeDocument.mutationOptions());
  const input = useRef<HTMLInputElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const documents = documentsFor({ documents: view.documents, request, item });
  const isComing = uploads.some(
    ({ documentId }) =>
      documentId !== null && item.documentIds.includes(documentId) && !documents.some(({ id }) => id === documentId),
  );

  async function takeOut(documentId: string) {
    await place
      .mutateAsync({ reference, requestId: request.id, documentId, item: null })
      .finally(() => queryClient.invalidateQueries({ queryKey: trpc.cases.pathKey() }));
    addButton.current?.focus();
  }

  return (
    <div className="grid justify-items-start gap-3 print:gap-1">
      {documents.length > 0 && (
        <ul aria-label={t('request.files')} className="grid gap-2">
          {documents.map(({ id, filename }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4">
              <span className="flex min-w-0 items-start gap-2">
                <FileText aria-hidden className="mt-1 size-5 shrink-0 text-ink-muted" />
                <bdi translate="no" className="wrap-anywhere">
                  {filename}
                </bdi>
              </span>
              {item.guessedIds.includes(id) && (
                <span className="text-base text-ink-muted">{t('request.recognised')}</span>
              )}
              {[...item.documentIds, ...item.guessedIds].includes(id) && (
                <PlaceForm
                  reference={reference}
                  requestId={request.id}
                  documentId={id}
                  // The mutation keeps its error, which is shown below.
                  onPlace={() => void takeOut(id).catch(() => undefined)}
                >
                  <Button worksWithoutScript type="submit" variant="quiet" className="min-h-11 text-base">
                    {t.rich('request.notForThis', {
                      name: filename,
                      file: (words) => (
                        <span className="sr-only" translate="no">
                          {words}
                        </span>
                      ),
                    })}
                  </Button>
                </PlaceForm>
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="text-base text-ink-muted empty:hidden">
        {isComing ? t('request.onItsWay') : ''}
      </p>
      {place.error && <Notice tone="error">{messageOf(place.error)}</Notice>}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED_FILES}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          noteWanted({ files, requestId: request.id, item: item.item });
          add(files);
          // So that the same file can be chosen again.
          target.value = '';
        }}
      />
      <Button ref={addButton} className="h-11 text-base" onClick={() => input.current?.click()}>
        <FilePlus2 aria-hidden className="size-5" />
        <span>{t.rich('request.addFiles', { label, for: (words) => <span className="sr-only">{words}</span> })}</span>
      </Button>
      <noscript>
        <PlainItemFiles reference={reference} requestId={request.id} item={item.item} label={label} />
      </noscript>
    </div>
  );
}
