import type { CaseView } from '@/server/case-view/view';
import type { Upload } from '../upload/upload';
import { type DocumentWords, isFlawed } from './describe-reading';

type CaseDocument = Pick<CaseView['documents'][number], 'ocrStatus' | 'notes' | 'flawedPages' | 'legible'>;

type Options = {
  documents: readonly CaseDocument[];
  uploads: readonly Pick<Upload, 'phase'>[];
  closed: boolean;
  t: DocumentWords;
};

/** One line over the list, also read out when it changes: "3 documents: 2 read, 1 being read. 1 file was not added." */
export function summariseDocuments({ documents, uploads, closed, t }: Options): string {
  const underWay = uploads.filter(({ phase }) => phase !== 'stopped').length;
  const notAdded = uploads.length - underWay;
  const total = documents.length + underWay;
  const states = listStates({ documents, underWay, closed }).flatMap(([name, count]) =>
    count > 0 || closed ? [t(`summary.${name}`, { count })] : [],
  );
  const sentences = [
    total === 0 ? t('summary.none') : t('summary.documents', { count: total, states: states.join(', ') }),
    ...(notAdded > 0 ? [t('summary.notAdded', { count: notAdded })] : []),
  ];
  return sentences.join(' ');
}

type State = 'underWay' | 'pending' | 'processing' | 'read' | 'flawed' | 'failed';

/** In a closed case it no longer counts how well a document was read. */
function listStates({
  documents,
  underWay,
  closed,
}: Omit<Options, 'uploads' | 't'> & { underWay: number }): [State, number][] {
  const read = documents.filter(({ ocrStatus }) => ocrStatus === 'completed');
  if (closed) return [['read', read.length]];
  const flawed = read.filter(isFlawed).length;
  const count = (status: CaseDocument['ocrStatus']) => documents.filter(({ ocrStatus }) => ocrStatus === status).length;
  return [
    ['underWay', underWay],
    ['pending', count('pending')],
    ['processing', count('processing')],
    ['read', read.length - flawed],
    ['flawed', flawed],
    ['failed', count('failed')],
  ];
}
