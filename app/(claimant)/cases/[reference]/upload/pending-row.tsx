'use client';

import { useLocale, useTranslations } from 'use-intl';
import { formatBytes } from '@/app/ui/format';
import type { CaseView } from '@/server/case-view/view';
import { FileRow } from '../documents/file-row';
import type { Upload } from './upload';

type Pending = CaseView['pendingDocuments'][number];

/** A file that another page or device sends into the case. */
export function PendingRow({ pending: { filename, bytes } }: { pending: Pending }) {
  const t = useTranslations('upload');
  const locale = useLocale();
  return (
    <FileRow filename={filename} size={formatBytes(bytes, locale)} leave={null}>
      <p className="text-base text-ink-muted">{t('elsewhere')}</p>
    </FileRow>
  );
}

type Named = Pick<Pending, 'filename' | 'bytes'>;

const isAlike = (one: Named) => (other: Named) => one.filename === other.filename && one.bytes === other.bytes;

const wasAlike =
  ({ filename, bytes }: Named) =>
  (upload: Upload) =>
    upload.filename === filename && upload.formerBytes.includes(bytes);

/**
 * What the case awaits from elsewhere. This page's own files have rows of their own, also before they know their document. A file like
 * one that has arrived is most likely the first try at it, whose page is gone.
 */
export const listFromElsewhere = ({
  view,
  uploads,
}: {
  view: Pick<CaseView, 'documents' | 'pendingDocuments'>;
  uploads: readonly Upload[];
}): Pending[] =>
  view.pendingDocuments.filter(
    (pending) =>
      !uploads.some(({ documentId }) => documentId === pending.id) &&
      !uploads.some((upload) => isAlike(pending)(upload) || wasAlike(pending)(upload)) &&
      !view.documents.some(isAlike(pending)),
  );
