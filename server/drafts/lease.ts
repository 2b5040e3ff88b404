import { randomUUID } from 'node:crypto';
import { database } from '@/server/platform/database';
import { logger } from '@/server/platform/logger';

/**
 * Renewed every third of it while the draft is made. No longer, because the job of a drafter that died may not come back to it:
 * where a document was added since, it finds nothing to draft yet, and that document's job has to wait for the lease to end.
 */
export const DRAFT_LEASE_MS = 30_000;

const leaseEnds = () => new Date(Date.now() + DRAFT_LEASE_MS);

/**
 * The right to draft a case, or null when another job has it. The same job takes it again at once, because the queue gives
 * a job to a second worker only when the first is gone; should that one come back, its lease is void.
 */
export async function takeDraftLease({ caseId, jobId }: { caseId: string; jobId: string }): Promise<string | null> {
  const token = randomUUID();
  const { count } = await database().case.updateMany({
    where: { id: caseId, OR: [{ draftLease: null }, { draftLeaseEnds: { lt: new Date() } }, { draftLeaseJob: jobId }] },
    data: { draftLease: token, draftLeaseJob: jobId, draftLeaseEnds: leaseEnds() },
  });
  return count === 1 ? token : null;
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
