import type { CaseView } from '@/server/cases/view';
import { EvidenceList } from '../../evidence-list';
import { DocumentsPanel } from '../documents/documents-panel';
import { Section } from '../section';
import { SubmitPanel } from './submit-panel';
import { WithdrawCase } from './withdraw-case';

export function OpenCase({ view }: { view: CaseView }) {
  return (
    <>
      <Section title="What to send">
        <EvidenceList evidence={view.caseType.evidence} />
      </Section>
      <DocumentsPanel view={view} canAdd />
      <SubmitPanel view={view} />
      <WithdrawCase reference={view.reference} />
    </>
  );
}
