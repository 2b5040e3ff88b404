import type { CaseView } from '@/server/cases/view';
import { DocumentsPanel } from '../documents/documents-panel';
import { EarlierLetter } from './letter';
import { Timeline } from './timeline';
import { WithdrawCase } from './withdraw-case';

export function SubmittedCase({ view }: { view: CaseView }) {
  return (
    <>
      <Timeline view={view} />
      <DocumentsPanel view={view} canAdd />
      <EarlierLetter view={view} />
      <WithdrawCase reference={view.reference} />
    </>
  );
}
