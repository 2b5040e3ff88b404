'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { useMessageOf } from '@/app/ui/use-message-of';
import type { CaseView } from '@/server/case-view/view';
import { DOCUMENTS_ANCHOR } from '../documents/documents-panel';
import { languageOf, listUnplaced, type Request } from './item-state';
import { PlaceForm } from './place-form';

type Props = { view: CaseView; request: Request };

/** What was added since the request, to the case and not to one of its points. */
export function UnplacedDocuments({ view, request }: Props) {
  const t = useTranslations('status');
  const id = useId();
  const unplaced = listUnplaced({ documents: view.documents, request });
  if (unplaced.length === 0 || request.items.length < 2) return null;
  return (
    <section aria-labelledby={id} className="grid gap-4 rounded-lg border border-line bg-surface p-5 shadow-card">
      <h3 id={id} className="font-semibold text-xl">
        {t('request.unplaced')}
      </h3>
      <p className="text-ink-soft">{t('request.unplacedHint')}</p>
      {unplaced.map((document) => (
        <UnplacedDocument key={document.id} reference={view.reference} request={request} document={document} />
      ))}
    </section>
  );
}

type RowProps = { reference: string; request: Request; document: CaseView['documents'][number] };

/** Kept by a button and not by choosing: arrow keys choose each point that they pass. */
function UnplacedDocument({ reference, request, document: { id: documentId, filename } }: RowProps) {
  const t = useTranslations('status');
  const messageOf = useMessageOf();
  const id = useId();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [item, setItem] = useState('');
  const place = useMutation(trpc.requests.placeDocument.mutationOptions());
  const placing = useOneAtATime(async () => {
    await place
      .mutateAsync({ reference, requestId: request.id, documentId, item })
      .finally(() => queryClient.invalidateQueries({ queryKey: trpc.cases.pathKey() }));
    // The row is gone now, and the focus with it.
    document.getElementById(DOCUMENTS_ANCHOR)?.focus();
  });
  return (
    <PlaceForm
      reference={reference}
      requestId={request.id}
      documentId={documentId}
      className="grid gap-1.5"
      // The mutation keeps its error, which is shown below.
      onPlace={() => {
        if (item !== '') placing.run().catch(() => undefined);
      }}
    >
      <label htmlFor={id} className="wrap-anywhere font-semibold">
        {t.rich('request.placeOf', { name: () => <bdi translate="no">{filename}</bdi> })}
      </label>
      <div className="flex flex-wrap gap-3">
        <select
          id={id}
          name="item"
          required
          value={item}
          onChange={({ target }) => setItem(target.value)}
          className="h-12 min-w-0 flex-1 basis-60 rounded-md border border-line-strong bg-surface px-3 text-lg hover:border-ink"
        >
          <option value="" disabled>
            {t('request.choose')}
          </option>
          {request.items.map((asked) => (
            <option key={asked.item} value={asked.item} lang={languageOf(asked)}>
              {asked.label}
            </option>
          ))}
        </select>
        <Button worksWithoutScript type="submit" className="h-12 text-base" pending={placing.pending}>
          <span>
            {t.rich('request.saveOf', { label: filename, for: (rest) => <span className="sr-only">{rest}</span> })}
          </span>
        </Button>
      </div>
      {place.error && <Notice tone="error">{messageOf(place.error)}</Notice>}
    </PlaceForm>
  );
}
