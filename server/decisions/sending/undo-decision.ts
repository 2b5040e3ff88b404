import type { Case, Decision, Review } from '@/generated/prisma/client';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { recordEvent } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import { lockCase } from '@/server/cases/lock';
import { closesCase } from '@/server/cases/outcomes';
import { enqueueCommitted, moveCase } from '@/server/cases/service';
import { DRAFT_TRANSITIONS } from '@/server/drafts/state';
import { reopenLetter } from '@/server/letters/service';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { leaseFromNow } from '@/server/reviews/service';
import { countUndone, type Decided, recordWork } from '@/server/workload/service';

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
      select: {
        id: true,
        officerId: true,
        draftId: true,
        outcome: true,
        decidedAt: true,
        review: { select: { claimedAt: true } },
      },
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
    await moveCase(tx, {
      caseId: found.id,
      event: 'undo',
      actorId: actor.userId,
      set: { decidedAt: null, decisionUnsent: false },
      data: { decisionId: decision.id, outcome: decision.outcome },
    });
    await recordWork(tx, countUndone({ decision: describeDecided({ found, decision }), undoneAt: now }));
    await reopenDraft(tx, decision);
    await reopenLetter(tx, { caseId: found.id, decisionId: decision.id });
    await giveBack(tx, { caseId: found.id, officerId: actor.userId });
    return rerunChanged(tx, { caseId: found.id, since: decision.decidedAt });
  });
  if (documentId) await enqueueCommitted(documentId);
  await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { reference, status: 'awaiting_officer_review' as const };
}

type Undoing = {
  found: Pick<Case, 'caseType' | 'submittedAt'>;
  decision: Pick<Decision, 'officerId' | 'outcome' | 'decidedAt'> & { review: Pick<Review, 'claimedAt'> };
};

/** As it was counted when it was made. */
function describeDecided({ found: { caseType, submittedAt }, decision }: Undoing): Decided {
  const { officerId, outcome, decidedAt, review } = decision;
  const { claimedAt } = review;
  return { caseType, submittedAt, officerId, outcome, closes: closesCase(outcome), claimedAt, decidedAt };
}

async function reopenDraft(
  tx: Transaction,
  { draftId, outcome }: { draftId: string | null; outcome: DecisionOutcome },
): Promise<void> {
  // What leaves the case open leaves the draft as it is.
  if (!draftId || !closesCase(outcome)) return;
  const { from, to } = DRAFT_TRANSITIONS.reopen;
  await tx.draft.updateMany({ where: { id: draftId, status: { in: [...from] } }, data: { status: to } });
}

/** No page has it open yet: one that shows the case claims it as its own. */
async function giveBack(tx: Transaction, { caseId, officerId }: { caseId: string; officerId: string }): Promise<void> {
  await tx.review.create({ data: { caseId, officerId, leaseEndsAt: leaseFromNow() } });
  await recordEvent(tx, { caseId, actorId: officerId, action: 'review_claimed' });
}

/** A document whose reading ended after the decision is in no draft: another run of it makes one. */
async function rerunChanged(
  tx: Transaction,
  { caseId, since }: { caseId: string; since: Date },
): Promise<string | null> {
  const newest = await tx.document.findFirst({
    where: { caseId, registeredAt: { not: null }, updatedAt: { gt: since } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  if (!newest) return null;
  await tx.document.update({ where: { id: newest.id }, data: { run: { increment: 1 } } });
  return newest.id;
}
