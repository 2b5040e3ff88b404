'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { Notice } from '@/app/ui/notice';
import { useMessageOf } from '@/app/ui/use-message-of';
import type { CaseView } from '@/server/case-view/view';
import { listUnplaced, type Request } from './item-state';

type Props = { view: CaseView; request: Request };

/** What was added since the request, to the case and not to one of its points. */
export function UnplacedDocuments({ view, request }: Props) {
  const t = useTranslations('status');
  const messageOf = useMessageOf();
  const id = useId();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const place = useMutation(trpc.requests.placeDocument.mutationOptions());
  const unplaced = listUnplaced({ documents: view.documents, request });
  if (unplaced.length === 0 || request.items.length < 2) return null;

  const placeAt = (documentId: string, item: string) =>
    place
      .mutateAsync({ reference: view.reference, requestId: request.id, documentId, item })
      // The mutation keeps its error, which is shown below.
      .catch(() => undefined)
      .finally(() => queryClient.invalidateQueries({ queryKey: trpc.cases.pathKey() }));

  return (
    <section
      aria-labelledby={id}
      className="noscript:hidden grid gap-4 rounded-lg border border-line bg-surface p-5 shadow-card"
    >
      <h3 id={id} className="font-semibold text-xl">
        {t('request.unplaced')}
      </h3>
      <p className="text-ink-soft">{t('request.unplacedHint')}</p>
      {unplaced.map((document) => (
        <label key={document.id} className="grid gap-1.5">
          <span className="wrap-anywhere font-semibold">
            {t.rich('request.placeOf', { name: () => <bdi translate="no">{document.filename}</bdi> })}
          </span>
          <select
            value=""
            onChange={({ target }) => void placeAt(document.id, target.value)}
            className="h-12 w-full rounded-md border border-line-strong bg-surface px-3 text-lg"
          >
            <option value="" disabled>
              {t('request.choose')}
            </option>
            {request.items.map(({ item, label }) => (
              <option key={item} value={item} lang="en">
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {place.error && <Notice tone="error">{messageOf(place.error)}</Notice>}
    </section>
  );
}
