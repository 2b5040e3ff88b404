import type { Transaction } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import type { OperationAction } from '../schema';

/** Writes down what a supervisor did to the queue or to many documents. `data` holds ids, kinds and counts, and a pause's note. */
export async function recordOperation(
  tx: Transaction,
  { actor, action, data }: { actor: Actor; action: OperationAction; data?: Record<string, string | number> },
): Promise<void> {
  await tx.operationEvent.create({ data: { actorId: actor.userId, action, data: data ?? {} } });
}
