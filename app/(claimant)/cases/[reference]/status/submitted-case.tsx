import type { CaseView } from '@/server/case-view/view';
import { DocumentsPanel } from '../documents/documents-panel';
import { EarlierLetters } from './earlier-letters';
import { Timeline } from './timeline';
import { WithdrawCase } from './withdraw-case';

export function SubmittedCase({ view }: { view: CaseView }) {
  return (
    <>
      <Timeline view={view} />
      <DocumentsPanel view={view} canAdd />
      <EarlierLetters decisions={view.decision ? [view.decision, ...view.earlierDecisions] : []} />
      <WithdrawCase reference={view.reference} />
    </>
  );
}
