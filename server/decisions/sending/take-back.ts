import type { Case, Decision, Review } from '@/generated/prisma/client';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { closesCase } from '@/server/cases/outcomes';
import { moveCase } from '@/server/cases/service';
import { DRAFT_TRANSITIONS } from '@/server/drafts/state';
import { reopenLetter } from '@/server/letters/service';
import type { Transaction } from '@/server/platform/database';
import { countUndone, type Decided, recordWork } from '@/server/workload/service';

export const takenBackSelect = {
  id: true,
  officerId: true,
  draftId: true,
  outcome: true,
  decidedAt: true,
  review: { select: { claimedAt: true } },
} as const;

type TakingBack = {
  found: Pick<Case, 'id' | 'caseType' | 'submittedAt'>;
  decision: Pick<Decision, 'id' | 'draftId'> & Undoing['decision'];
  actorId: string;
  now: Date;
};

/**
 * The case is in its old place in the queue, and draft and letter can be worked on, as if the decision had not been made. Wants the
 * case's row locked, and the decision marked as undone. Gives the document that has to be read again, null for none.
 */
export async function takeBack(tx: Transaction, { found, decision, actorId, now }: TakingBack): Promise<string | null> {
  await moveCase(tx, {
    caseId: found.id,
    event: 'undo',
    actorId,
    set: { decidedAt: null, decisionUnsent: false },
    data: { decisionId: decision.id, outcome: decision.outcome },
  });
  await recordWork(tx, countUndone({ decision: describeDecided({ found, decision }), undoneAt: now }));
  await reopenDraft(tx, decision);
  await reopenLetter(tx, { caseId: found.id, decisionId: decision.id });
  return rerunChanged(tx, { caseId: found.id, since: decision.decidedAt });
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
