import { formatCount } from '@/app/ui/format';
import type { CaseView } from '@/server/case-view/view';
import type { Upload } from '../upload/upload';

type DocumentState = Pick<CaseView['documents'][number], 'ocrStatus'>;

/** One line over the list, also read out when it changes: "3 documents: 2 read, 1 being read. 1 file was not added." */
export function summariseDocuments({
  documents,
  uploads,
  closed,
}: {
  documents: readonly DocumentState[];
  uploads: readonly Pick<Upload, 'phase'>[];
  closed: boolean;
}): string {
  const onTheirWay = uploads.filter(({ phase }) => phase !== 'stopped').length;
  const notAdded = uploads.length - onTheirWay;
  const refused = notAdded > 0 ? ` ${formatCount(notAdded, 'file was', 'files were')} not added.` : '';
  const total = documents.length + onTheirWay;
  if (total === 0) return `None yet.${refused}`;
  const read = count(documents, ['completed']);
  if (closed) return `${formatCount(total, 'document')}: ${read} read.`;
  const counts: [number, string][] = [
    [onTheirWay, 'on the way'],
    [count(documents, ['pending']), 'waiting to be read'],
    [count(documents, ['processing']), 'being read'],
    [read, 'read'],
    [count(documents, ['failed']), 'could not be read'],
  ];
  const parts = counts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return `${formatCount(total, 'document')}: ${parts.join(', ')}.${refused}`;
}

const count = (documents: readonly DocumentState[], statuses: readonly DocumentState['ocrStatus'][]) =>
  documents.filter(({ ocrStatus }) => statuses.includes(ocrStatus)).length;
