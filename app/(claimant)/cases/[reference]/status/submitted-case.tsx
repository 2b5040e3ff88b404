import type { CaseView } from '@/server/case-view/view';
import { listProblems } from '../checklist/list-problems';
import { ProblemsNotice } from '../checklist/problems-notice';
import { DOCUMENTS_ANCHOR, DocumentsPanel } from '../documents/documents-panel';
import { EarlierLetters } from './earlier-letters';
import { Timeline } from './timeline';
import { WithdrawCase } from './withdraw-case';

export function SubmittedCase({ view }: { view: CaseView }) {
  return (
    <>
      <ProblemsNotice problems={listProblems({ view })} documentsHref={`#${DOCUMENTS_ANCHOR}`} />
      <Timeline view={view} />
      <DocumentsPanel view={view} canAdd />
      <EarlierLetters decisions={view.decision ? [view.decision, ...view.earlierDecisions] : []} />
      <WithdrawCase reference={view.reference} />
    </>
  );
}
