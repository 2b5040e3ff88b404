import type { CaseStatus } from '@/generated/prisma/enums';
import { keepAssessment } from '@/server/assessments/service';
import { database } from '@/server/platform/database';
import { publishCaseChanged } from '@/server/platform/live-events';
import { compareNewPapers } from '@/server/reuse/service';

/** Compares a case's new papers with all others. A waiting case that one is found in learns of it too, on its line in the queue. */
export const comparePapers = ({ caseId, signal }: { caseId: string; signal: AbortSignal }): Promise<void> =>
  compareNewPapers({
    caseId,
    signal,
    onKept: async (documentIds) => {
      for (const touched of await listUndecided(documentIds)) {
        signal.throwIfAborted();
        await assessWaiting(touched);
      }
    },
  });

/** The cases of these documents that officers have before them, or are about to: one that is being handed over is waited for. */
async function listUndecided(documentIds: string[]): Promise<string[]> {
  const rows = await database().case.findMany({
    where: {
      status: { in: ['processing', 'awaiting_officer_review'] },
      documents: { some: { id: { in: documentIds } } },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** In a transaction of its own: no other case waits for it. */
async function assessWaiting(caseId: string): Promise<void> {
  const isWaiting = await database().$transaction(async (tx) => {
    // By its id alone: asked for by status, one that is just being handed over would be passed by.
    const [locked] = await tx.$queryRaw<{ status: CaseStatus }[]>`
      SELECT status::text AS status FROM "case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
    if (locked?.status !== 'awaiting_officer_review') return false;
    await keepAssessment(tx, { caseId });
    return true;
  });
  if (isWaiting) await publishCaseChanged({ caseId, queueChanged: true });
}
