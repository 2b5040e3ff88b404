import { randomUUID } from 'node:crypto';
import { database } from '@/server/platform/database';

/** Longer than one attempt at drafting may take (120 s), so that a live drafter never loses its lease. */
const LEASE_MS = 150_000;

/** The right to draft a case, or null when another worker has it. */
export async function takeDraftLease(caseId: string): Promise<string | null> {
  const token = randomUUID();
  const now = new Date();
  const { count } = await database().case.updateMany({
    where: { id: caseId, OR: [{ draftLease: null }, { draftLeaseEnds: { lt: now } }] },
    data: { draftLease: token, draftLeaseEnds: new Date(now.getTime() + LEASE_MS) },
  });
  return count === 1 ? token : null;
}

/** Gives the lease back, if it is still ours. */
export async function releaseDraftLease({ caseId, token }: { caseId: string; token: string }): Promise<void> {
  await database().case.updateMany({
    where: { id: caseId, draftLease: token },
    data: { draftLease: null, draftLeaseEnds: null },
  });
}
