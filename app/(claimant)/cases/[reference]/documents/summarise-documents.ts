import { formatCount } from '@/app/ui/format';
import type { CaseView } from '@/server/cases/view';
import type { Upload } from '../upload/upload-queue';

type DocumentState = Pick<CaseView['documents'][number], 'ocrStatus' | 'legible'>;

/** One line over the list, also read out when it changes: "3 documents: 2 read, 1 being read. 1 file was not added." */
export function summariseDocuments({
  documents,
  uploads,
}: {
  documents: readonly DocumentState[];
  uploads: readonly Pick<Upload, 'phase'>[];
}): string {
  const onTheirWay = uploads.filter(({ phase }) => phase !== 'stopped').length;
  const notAdded = uploads.length - onTheirWay;
  const refused = notAdded > 0 ? ` ${formatCount(notAdded, 'file was', 'files were')} not added.` : '';
  const total = documents.length + onTheirWay;
  if (total === 0) return `None yet.${refused}`;
  const counts: [number, string][] = [
    [onTheirWay, 'on the way'],
    [documents.filter(({ ocrStatus }) => ocrStatus === 'pending' || ocrStatus === 'processing').length, 'being read'],
    [documents.filter(({ ocrStatus }) => ocrStatus === 'completed').length, 'read'],
    [documents.filter(({ ocrStatus }) => ocrStatus === 'failed').length, 'could not be read'],
  ];
  const parts = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `${formatCount(total, 'document')}: ${parts.join(', ')}.${refused}`;
}
