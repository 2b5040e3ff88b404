import { randomUUID } from 'node:crypto';
import type { Case } from '@/generated/prisma/client';
import { database, type Transaction } from '@/server/platform/database';
import { logger } from '@/server/platform/logger';

/**
 * Renewed every third of it while the draft is made. No longer, because the job of a drafter that died may not come back to it:
 * where a document was added since, it finds nothing to draft yet, and that document's job has to wait for the lease to end.
 */
export const DRAFT_LEASE_MS = 30_000;

const leaseEnds = () => new Date(Date.now() + DRAFT_LEASE_MS);

/** On whose behalf a case is drafted: a document's job, by the lease it has on that document. */
export type Drafter = { documentId: string; lease: string; jobId: string };

/** The right to draft was taken over, or the case was closed; whatever was drafted is void. */
export class LostLeaseError extends Error {
  override readonly name = 'LostLeaseError';
}

/**
 * The right to draft a case, or null when another job has it, or the drafter's document. The same job takes it again at once,
 * because the queue gives a job to a second worker only when the first is gone; should that one come back, its lease on the
 * document is void, and it takes nothing.
 */
export async function takeDraftLease({
  caseId,
  drafter,
}: {
  caseId: string;
  drafter: Drafter;
}): Promise<string | null> {
  const { documentId, lease, jobId } = drafter;
  const token = randomUUID();
  const { count } = await database().case.updateMany({
    where: {
      id: caseId,
      documents: { some: { id: documentId, lease } },
      OR: [{ draftLease: null }, { draftLeaseEnds: { lt: new Date() } }, { draftLeaseJob: jobId }],
    },
    data: { draftLease: token, draftLeaseJob: jobId, draftLeaseEnds: leaseEnds() },
  });
  return count === 1 ? token : null;
}

/**
 * Locks the case's row: a second drafter waits here and then finds its lease gone, and after a decision there is nothing left
 * to draft. Gives the case as it stands under the lock. Throws LostLeaseError.
 */
export async function assertDraftLease(
  tx: Transaction,
  { caseId, lease }: { caseId: string; lease: string },
): Promise<Case> {
  const [held] = await tx.case.updateManyAndReturn({
    where: { id: caseId, draftLease: lease, status: { in: ['processing', 'awaiting_officer_review'] } },
    data: { draftProblem: null, draftProblemCode: null },
  });
  if (!held) throw new LostLeaseError('another worker drafts this case, or it was closed');
  return held;
}

/** Keeps the lease alive. Stop it with the function it gives. Whoever lost it finds out on storing the draft. */
export function renewDraftLease({ caseId, token }: { caseId: string; token: string }): () => void {
  const timer = setInterval(async () => {
    try {
      await database().case.updateMany({
        where: { id: caseId, draftLease: token },
        data: { draftLeaseEnds: leaseEnds() },
      });
    } catch (error) {
      logger().warn({ err: error, caseId }, 'draft lease not renewed');
    }
  }, DRAFT_LEASE_MS / 3);
  return () => clearInterval(timer);
}

/** Gives the lease back, if it is still ours. */
export async function releaseDraftLease({ caseId, token }: { caseId: string; token: string }): Promise<void> {
  await database().case.updateMany({
    where: { id: caseId, draftLease: token },
    data: { draftLease: null, draftLeaseJob: null, draftLeaseEnds: null },
  });
}
