import { randomUUID } from 'node:crypto';
import { database } from '@/server/platform/database';

/** Longer than one attempt at drafting may take (120 s), so that a live drafter never loses its lease. */
const LEASE_MS = 150_000;

/**
 * The right to draft a case, or null when another job has it. The same job takes it again at once, because the queue gives
 * a job to a second worker only when the first is gone; should that one come back, its lease is void.
 */
export async function takeDraftLease({ caseId, jobId }: { caseId: string; jobId: string }): Promise<string | null> {
  const token = randomUUID();
  const now = new Date();
  const { count } = await database().case.updateMany({
    where: { id: caseId, OR: [{ draftLease: null }, { draftLeaseEnds: { lt: now } }, { draftLeaseJob: jobId }] },
    data: { draftLease: token, draftLeaseJob: jobId, draftLeaseEnds: new Date(now.getTime() + LEASE_MS) },
  });
  return count === 1 ? token : null;
}

/** Gives the lease back, if it is still ours. */
export async function releaseDraftLease({ caseId, token }: { caseId: string; token: string }): Promise<void> {
  await database().case.updateMany({
    where: { id: caseId, draftLease: token },
    data: { draftLease: null, draftLeaseJob: null, draftLeaseEnds: null },
  });
}
