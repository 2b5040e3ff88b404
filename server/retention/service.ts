import { recordEvent } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import { lockCase } from '@/server/cases/lock';
import { database, type Transaction } from '@/server/platform/database';
import { AppError, caseNotFound } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import { logger } from '@/server/platform/logger';
import type { Actor } from '@/server/platform/trpc';
import { enqueueErasure } from './owed';
import type { HoldInput, LiftHoldInput } from './schema';

const ERASED = 'The papers of this case are erased, so there is nothing left to hold.';
const HELD = 'This case is held already. Reload the page to see since when, and why.';
const NOT_HELD = 'This case is not held any more. Reload the page.';
const NOT_FAILED = 'The erasing of this case is not waiting for a new try. Reload the page.';

/** Keeps a case beyond its retention, as for a court, until a supervisor lifts the hold. */
export async function holdCase({ actor, input }: { actor: Actor; input: HoldInput }) {
  const { reference, reason } = input;
  const { id: caseId } = await findVisibleCase({ actor, reference });
  await database().$transaction(async (tx) => {
    // In line with the first step of erasing it.
    await lockCase(tx, { caseId });
    await assertNotErased(tx, caseId);
    if ((await tx.retentionHold.count({ where: { caseId, liftedAt: null } })) > 0) throw new AppError('conflict', HELD);
    const { id: holdId } = await tx.retentionHold.create({ data: { caseId, heldById: actor.userId, reason } });
    await recordEvent(tx, { caseId, actorId: actor.userId, action: 'case_held', data: { holdId } });
  });
  await publishCaseChanged({ caseId });
  return { reference };
}

async function assertNotErased(tx: Transaction, caseId: string): Promise<void> {
  const { erasedAt } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { erasedAt: true } });
  if (erasedAt) throw new AppError('conflict', ERASED);
}

/** From here on the case is erased when its time comes, or the next night where that has passed. */
export async function liftHold({ actor, input }: { actor: Actor; input: LiftHoldInput }) {
  const { reference, reason } = input;
  const { id: caseId } = await findVisibleCase({ actor, reference });
  await database().$transaction(async (tx) => {
    const [lifted] = await tx.retentionHold.updateManyAndReturn({
      where: { caseId, liftedAt: null },
      data: { liftedAt: new Date(), liftedById: actor.userId, liftReason: reason },
      select: { id: true },
    });
    if (!lifted) throw new AppError('conflict', NOT_HELD);
    await recordEvent(tx, { caseId, actorId: actor.userId, action: 'case_hold_lifted', data: { holdId: lifted.id } });
  });
  await publishCaseChanged({ caseId });
  return { reference };
}

/**
 * Tries an erasure that failed once more, without waiting for the night. Also of a case that no member of staff may read, as it was never
 * submitted or is the supervisor's own: nothing of it is shown.
 */
export async function eraseAgain({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await database().case.findFirst({
    where: { reference, OR: [{ submittedAt: { not: null } }, { erasedAt: { not: null } }] },
    select: { id: true },
  });
  if (!found) throw caseNotFound();
  const caseId = found.id;
  const run = await database().$transaction(async (tx) => {
    const [asked] = await tx.erasure.updateManyAndReturn({
      where: { caseId, state: 'failed' },
      data: { state: 'owed', run: { increment: 1 }, rescues: 0, failedAt: null, failureCode: null },
      select: { run: true },
    });
    if (!asked) throw new AppError('conflict', NOT_FAILED);
    await recordEvent(tx, { caseId, actorId: actor.userId, action: 'erasure_asked' });
    return asked.run;
  });
  try {
    await enqueueErasure({ caseId, run });
  } catch (error) {
    logger().warn({ err: error, caseId }, 'could not enqueue now; the sweep will');
  }
  return { reference };
}
