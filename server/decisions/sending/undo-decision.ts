import { recordEvent } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import { lockCase } from '@/server/cases/lock';
import { enqueueCommitted } from '@/server/cases/service';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { withdrawCheck } from '@/server/quality/service';
import { leaseFromNow } from '@/server/reviews/service';
import { takeBack, takenBackSelect } from './take-back';

const TOO_LATE = 'This decision has been sent, or undone already. Reload the page to see which.';

/**
 * Takes a decision back before it is sent, as if it had not been made: the case is in its old place in the queue, draft and
 * letter can be worked on. Whoever undoes it holds the case: the officer who decided may be away. The decision stays on record
 * as undone.
 */
export async function undoDecision({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  const documentId = await database().$transaction(async (tx) => {
    await lockCase(tx, { caseId: found.id });
    const decision = await tx.decision.findFirst({
      where: { caseId: found.id, sentAt: null, undoneAt: null },
      select: takenBackSelect,
    });
    if (!decision) throw new AppError('conflict', TOO_LATE);
    if (decision.officerId !== actor.userId && actor.role !== 'supervisor')
      throw new AppError('forbidden', 'Only the officer who decided, or a supervisor, can undo this decision.');
    const now = new Date();
    const { count } = await tx.decision.updateMany({
      where: { id: decision.id, sentAt: null, undoneAt: null, sendAt: { gt: now } },
      data: { undoneAt: now, undoneById: actor.userId },
    });
    if (count !== 1) throw new AppError('conflict', TOO_LATE);
    await withdrawCheck(tx, { decisionId: decision.id });
    const documentId = await takeBack(tx, { found, decision, actorId: actor.userId, now });
    await giveBack(tx, { caseId: found.id, officerId: actor.userId });
    return documentId;
  });
  if (documentId) await enqueueCommitted(documentId);
  await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { reference, status: 'awaiting_officer_review' as const };
}

/** No page has it open yet: one that shows the case claims it as its own. */
async function giveBack(tx: Transaction, { caseId, officerId }: { caseId: string; officerId: string }): Promise<void> {
  await tx.review.create({ data: { caseId, officerId, leaseEndsAt: leaseFromNow() } });
  await recordEvent(tx, { caseId, actorId: officerId, action: 'review_claimed' });
}
