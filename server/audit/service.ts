import type { Transaction } from '@/server/platform/database';
import type { AuditAction, AuditData } from './schema';

/**
 * Writes down who did what to a case, in the transaction that does it. `actorId` null means the system.
 * `data` holds ids, states and counts; never document text, letters or names.
 */
export async function recordEvent(
  tx: Transaction,
  event: { caseId: string; actorId: string | null; action: AuditAction; data?: AuditData },
): Promise<void> {
  await tx.auditEvent.create({
    data: { caseId: event.caseId, actorId: event.actorId, action: event.action, data: event.data ?? {} },
  });
}
