import { database } from '@/server/platform/database';
import { publishCaseChanged } from '@/server/platform/live-events';
import { type DocumentLease, LostDocumentError } from '../lease';

/** What the worker is at, in the claimant's words' order. */
export type DocumentStep = 'scanning' | 'reading' | 'comparing' | 'drafting';

/** Says how far a document is: 0 to 100. */
export async function reportProgress({
  lease,
  step,
  percent,
}: {
  lease: DocumentLease;
  step: DocumentStep;
  percent: number;
}): Promise<void> {
  const { count } = await database().document.updateMany({
    where: { id: lease.documentId, lease: lease.token },
    data: { step, percent },
  });
  if (count !== 1) throw new LostDocumentError();
  await publishCaseChanged({ caseId: lease.caseId });
}
