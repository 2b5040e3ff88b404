import { formatCount } from '@/app/ui/format';
import type { CaseView } from '@/server/cases/view';
import type { Upload } from '../upload/upload-queue';

type DocumentState = Pick<CaseView['documents'][number], 'ocrStatus' | 'legible'>;

/** One line over the list, also read out when it changes: "3 documents: 2 read, 1 being read." */
export function summariseDocuments({
  documents,
  uploads,
}: {
  documents: readonly DocumentState[];
  uploads: readonly Pick<Upload, 'phase'>[];
}): string {
  const onTheirWay = uploads.filter(({ phase }) => phase !== 'stopped').length;
  const notAdded = uploads.length - onTheirWay;
  if (documents.length + uploads.length === 0) return 'None yet.';
  const counts: [number, string][] = [
    [onTheirWay, 'on the way'],
    [notAdded, 'not added'],
    [documents.filter(({ ocrStatus }) => ocrStatus === 'pending' || ocrStatus === 'processing').length, 'being read'],
    [documents.filter(({ ocrStatus }) => ocrStatus === 'completed').length, 'read'],
    [documents.filter(({ ocrStatus }) => ocrStatus === 'failed').length, 'could not be read'],
  ];
  const parts = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `${formatCount(documents.length + uploads.length, 'document')}: ${parts.join(', ')}.`;
}
