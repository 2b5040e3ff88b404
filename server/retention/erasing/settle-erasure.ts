import { recordEvent } from '@/server/audit/service';
import { database } from '@/server/platform/database';
import { FREE, keepErasure } from '../lease';
import { ERASURE_TRANSITIONS } from '../state';
import type { Step } from './contract';

/** The last step: that the case is erased. */
export async function settleErasure({ lease }: Step): Promise<void> {
  const { caseId } = lease;
  await database().$transaction(async (tx) => {
    await keepErasure(tx, lease);
    const { from, to } = ERASURE_TRANSITIONS.finish;
    await tx.erasure.updateMany({
      where: { caseId, state: { in: [...from] } },
      data: { state: to, erasedAt: new Date(), ...FREE },
    });
    await recordEvent(tx, { caseId, actorId: null, action: 'case_erased' });
  });
}
