import { recordEvent } from '@/server/audit/service';
import type { Transaction } from '@/server/platform/database';

type Given = { caseId: string; officerId: string; byId: string };

/** Gives the case to somebody. Call it with the case's row locked. False where they have it already. */
export async function setAssignment(tx: Transaction, { caseId, officerId, byId }: Given): Promise<boolean> {
  const { count } = await tx.case.updateMany({
    where: { id: caseId, OR: [{ assignedToId: null }, { assignedToId: { not: officerId } }] },
    data: { assignedToId: officerId, assignedById: byId, assignedAt: new Date() },
  });
  return count === 1;
}

/** Whom the case was taken from; null where nobody had been given it. */
export async function removeAssignment(
  tx: Transaction,
  { caseId, byId }: { caseId: string; byId: string },
): Promise<string | null> {
  const { assignedToId } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { assignedToId: true } });
  if (assignedToId === null) return null;
  await tx.case.updateMany({ where: { id: caseId, assignedToId }, data: NOBODY });
  const data = { officerId: assignedToId };
  await recordEvent(tx, { caseId, actorId: byId, action: 'case_taken_back', data });
  return assignedToId;
}

export const NOBODY = { assignedToId: null, assignedById: null, assignedAt: null };
