'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { lookAtPhotos } from '@/app/client/legibility/photo-looks';
import { tellApart } from '@/app/tell-apart';
import type { CaseView } from '@/server/case-view/view';
import { canCase } from '@/server/cases/state';
import { Section } from '../section';
import { listFromElsewhere, PendingRow } from '../upload/pending-row';
import { PhoneCamera } from '../upload/phone-camera';
import { RemovedRow } from '../upload/removed-row';
import { UploadRow } from '../upload/upload-row';
import { useRemovals } from '../upload/use-removals';
import { useUploads } from '../upload/use-uploads';
import { AddDocuments } from './add-documents';
import { DocumentRow } from './document-row';
import { isRemovable } from './is-removable';
import { summariseDocuments } from './summarise-documents';
import { useRetakes } from './use-retakes';

export const DOCUMENTS_ANCHOR = 'documents';

/** The documents of a case and those on their way into it. */
export function DocumentsPanel({ view, canAdd }: { view: CaseView; canAdd: boolean }) {
  const t = useTranslations('documents');
  const { uploads: all, add: send, ...commands } = useUploads({ reference: view.reference });
  // A live update may bring the document before its upload has heard that it arrived: one file is one row.
  const uploads = all.filter(({ documentId }) => !view.documents.some(({ id }) => id === documentId));
  const elsewhere = listFromElsewhere({ view, uploads: all });
  const removals = useRemovals({ reference: view.reference }).filter((removal) =>
    view.documents.some(({ id }) => id === removal.documentId),
  );
  const documents = view.documents.filter(({ id }) => !removals.some(({ documentId }) => documentId === id));
  const add = (files: readonly File[]) => {
    lookAtPhotos(files);
    send(files);
  };
  const retakes = useRetakes({ documents: view.documents, add });
  const listed = [...documents, ...uploads];
  const panel = useRef<HTMLDivElement>(null);
  // A row takes its buttons along when it goes; the list keeps the reader's place.
  const keepFocus = () => panel.current?.focus();
  const takeOut = (key: number) => {
    commands.dismiss(key);
    keepFocus();
  };
  return (
    <Section title={t('title')} anchor={DOCUMENTS_ANCHOR}>
      <div ref={panel} tabIndex={-1} className="grid gap-4 outline-none">
        <p role="status" className="text-base text-ink-muted">
          {summariseDocuments({ documents, uploads, closed: !canAdd, t })}
        </p>
        {listed.length + elsewhere.length + removals.length > 0 && (
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
            {tellApart(documents, listed).map((document) => (
              <DocumentRow
                key={document.id}
                reference={view.reference}
                document={document}
                canRemove={isRemovable(view, document)}
                closed={!canAdd}
                retake={{
                  onFile: (file) => retakes.take(document.id, file),
                  hasArrived: retakes.hasArrived(document.id),
                  onKeepBoth: () => retakes.keepBoth(document.id),
                }}
              />
            ))}
            {removals.map((removal) => (
              <RemovedRow key={removal.documentId} removal={removal} onLeave={keepFocus} />
            ))}
            {tellApart(uploads, listed).map((upload) => (
              <UploadRow key={upload.key} upload={upload} commands={{ ...commands, dismiss: takeOut }} />
            ))}
            {elsewhere.map((pending) => (
              <PendingRow key={pending.id} pending={pending} />
            ))}
          </ul>
        )}
        {canAdd && <AddDocuments onFiles={add} />}
        {canCase('submit', view.status) && <PhoneCamera reference={view.reference} />}
      </div>
    </Section>
  );
}
