import { database } from '@/server/platform/database';
import { failPoint } from '@/server/platform/fail-point';
import { isFree } from './lease';
import { UNREAD_STATUSES } from './state';

/** A registered document whose newest run has not come to its end. */
export type OwedDocument = { documentId: string; caseId: string; run: number; rescues: number; updatedAt: Date };

const BATCH = 100;

/** Documents that are owed work and have not moved for `idleMs`, oldest first, a batch at a time. */
export async function* findOwedDocuments({
  idleMs,
}: {
  idleMs: number;
}): AsyncGenerator<(OwedDocument & { claimantId: string })[]> {
  const until = new Date(Date.now() - idleMs);
  let after: { updatedAt: Date; documentId: string } = {
    updatedAt: new Date(0),
    documentId: '00000000-0000-0000-0000-000000000000',
  };
  for (;;) {
    // The condition is the partial index document_owed's own, so this reads only what is owed.
    const batch = await database().$queryRaw<(OwedDocument & { claimantId: string })[]>`
      SELECT d.id AS "documentId", d.case_id AS "caseId", d.run, d.rescues, d.updated_at AS "updatedAt",
        c.claimant_id AS "claimantId"
      FROM document d JOIN "case" c ON c.id = d.case_id
      WHERE d.done_run < d.run AND d.registered_at IS NOT NULL AND d.updated_at < ${until} AND c.status <> 'withdrawn'
        AND (d.updated_at, d.id) > (${after.updatedAt}, ${after.documentId}::uuid)
      ORDER BY d.updated_at, d.id LIMIT ${BATCH}`;
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last;
  }
}

/** Asked once more, after its job was looked at: a run may settle, or another job take the document, between the two looks. */
export async function isStillOwed({ documentId, run }: OwedDocument): Promise<boolean> {
  const owed = await database().document.findFirst({
    where: { id: documentId, run, doneRun: { lt: run }, ...isFree() },
    select: { id: true },
  });
  return owed !== null;
}

/** Asks for another run, whose finished steps are skipped, under a new job. False when somebody else has done so. */
export async function startOver({ documentId, run, rescues }: OwedDocument): Promise<boolean> {
  const { count } = await database().document.updateMany({
    where: { id: documentId, run, rescues, ...isFree() },
    data: { run: { increment: 1 }, rescues: { increment: 1 } },
  });
  await failPoint('rescue-committed', documentId);
  return count === 1;
}

/** Ends what is owed without a job. */
export async function writeOff({ documentId, run }: OwedDocument): Promise<void> {
  await database().document.updateMany({
    where: { id: documentId, run, ocrStatus: { notIn: [...UNREAD_STATUSES] }, ...isFree() },
    data: { doneRun: run, lease: null, leaseJob: null, leaseEnds: null },
  });
}

/** Cases in `processing` that have not moved for `idleMs` and are owed nothing: whatever should have drafted them is lost. */
export const findStalledCases = ({ idleMs }: { idleMs: number }): Promise<{ caseId: string }[]> =>
  database().$queryRaw<{ caseId: string }[]>`
    SELECT c.id AS "caseId" FROM "case" c
    WHERE c.status = 'processing' AND c.updated_at < ${new Date(Date.now() - idleMs)}
      AND NOT EXISTS (SELECT 1 FROM document d WHERE d.case_id = c.id AND d.registered_at IS NOT NULL AND d.done_run < d.run)
    ORDER BY c.id LIMIT ${BATCH}`;

/** The document that stands for its case when the case itself wants work; null when it holds none. */
export const findNewestDocument = async ({ caseId }: { caseId: string }): Promise<OwedDocument | null> => {
  const newest = await database().document.findFirst({
    where: { caseId, registeredAt: { not: null } },
    orderBy: { id: 'desc' },
    select: { id: true, run: true, rescues: true, updatedAt: true },
  });
  if (!newest) return null;
  const { id: documentId, ...rest } = newest;
  return { documentId, caseId, ...rest };
};
