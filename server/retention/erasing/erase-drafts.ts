import { database } from '@/server/platform/database';
import { keepErasure } from '../lease';
import type { Step } from './contract';

/** Each draft with its findings, facts, citations and what officers said of them, one draft a transaction. */
export async function eraseDrafts({ lease, signal }: Step): Promise<void> {
  const drafts = await database().draft.findMany({ where: { caseId: lease.caseId }, select: { id: true } });
  for (const { id } of drafts) {
    signal.throwIfAborted();
    await database().$transaction(async (tx) => {
      await keepErasure(tx, lease);
      await tx.draft.deleteMany({ where: { id } });
    });
  }
}
