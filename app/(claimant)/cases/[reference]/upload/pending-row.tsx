'use client';

import { useLocale, useTranslations } from 'use-intl';
import type { CaseView } from '@/server/case-view/view';
import { FileRow } from '../documents/file-row';
import { formatSize } from './format-size';
import type { Upload } from './upload';

type Pending = CaseView['pendingDocuments'][number];

/** A file that another page or device sends into the case. */
export function PendingRow({ pending: { filename, bytes } }: { pending: Pending }) {
  const t = useTranslations('upload');
  const locale = useLocale();
  return (
    <FileRow filename={filename} size={formatSize({ bytes, locale })} leave={null}>
      <p className="text-base text-ink-muted">{t('elsewhere')}</p>
    </FileRow>
  );
}

/** What the case awaits from elsewhere: this page's own files have rows of their own, also before they know their document. */
export const listFromElsewhere = (pending: readonly Pending[], uploads: readonly Upload[]): Pending[] =>
  pending.filter(
    ({ id, filename, bytes }) =>
      !uploads.some((upload) =>
        upload.documentId === null
          ? upload.phase !== 'stopped' && upload.filename === filename && upload.bytes === bytes
          : upload.documentId === id,
      ),
  );
