'use client';

import type { CaseView } from '@/server/case-view/view';
import { EvidenceList } from '../../evidence-list';
import { DocumentsPanel } from '../documents/documents-panel';
import { Section } from '../section';
import { isUnderWay } from '../upload/upload-queue';
import { useUploads } from '../upload/use-uploads';
import { SubmitPanel } from './submit-panel';
import { WithdrawCase } from './withdraw-case';

export function OpenCase({ view }: { view: CaseView }) {
  const { uploads } = useUploads({ reference: view.reference });
  return (
    <>
      <Section title="What to send">
        <EvidenceList evidence={view.caseType.evidence} />
      </Section>
      <DocumentsPanel view={view} canAdd />
      <SubmitPanel
        reference={view.reference}
        title="Submit"
        explanation="When everything is here, submit your case. You can still add documents afterwards, until there is a decision."
        action="Submit case"
        obstacle={findObstacle({ uploading: isUnderWay(uploads), hasDocuments: view.documents.length > 0 })}
      />
      <WithdrawCase reference={view.reference} />
    </>
  );
}

function findObstacle({ uploading, hasDocuments }: { uploading: boolean; hasDocuments: boolean }) {
  if (uploading) return 'Your documents are still on their way. You can submit when they have arrived.';
  return hasDocuments ? null : 'Add at least one document first.';
}
