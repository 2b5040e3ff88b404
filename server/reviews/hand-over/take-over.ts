import { recordEvent } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import { ensureConflictsKnown, isImpartialCase } from '@/server/conflicts/access';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { type Claimed, lockAwaiting, takeReview } from '../service';

type Request = { actor: Actor; reference: string };

const NOBODY = 'Nobody reviews this case any more. You can start its review.';

/** An officer who needs a case that a colleague holds asks the supervisors to end that review. Asking again changes nothing. */
export async function askForCase({ actor, reference }: Request): Promise<{ reference: string }> {
  const found = await findVisibleCase({ actor, reference });
  const isNew = await database().$transaction(async (tx) => {
    await lockAwaiting(tx, { caseId: found.id });
    const review = await tx.review.findFirst({
      where: { caseId: found.id, endedAt: null, leaseEndsAt: { gt: new Date() } },
      select: { id: true, officerId: true },
    });
    if (!review) throw new AppError('conflict', NOBODY);
    if (review.officerId === actor.userId) throw new AppError('conflict', 'You review this case yourself.');
    const { count } = await tx.review.updateMany({
      where: { id: review.id, askedAt: null },
      data: { askedAt: new Date(), askedById: actor.userId },
    });
    if (count === 1) await recordEvent(tx, { caseId: found.id, actorId: actor.userId, action: 'review_asked_for' });
    return count === 1;
  });
  if (isNew) await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { reference };
}

/** A supervisor ends somebody's review: the case is free, and its former holder is told on their page. */
export async function endReview({ actor, reference }: Request): Promise<{ reference: string }> {
  const found = await findVisibleCase({ actor, reference });
  await database().$transaction(async (tx) => {
    await lockAwaiting(tx, { caseId: found.id });
    if (!(await endActive(tx, { actor, caseId: found.id }))) throw new AppError('conflict', NOBODY);
  });
  await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { reference };
}

/** A supervisor takes the case from whoever holds it. */
export async function takeOverCase({ actor, reference }: Request): Promise<Claimed> {
  const found = await findVisibleCase({ actor, reference });
  const { isNew: _, ...review } = await database().$transaction(async (tx) => {
    await lockAwaiting(tx, { caseId: found.id });
    await endActive(tx, { actor, caseId: found.id });
    return takeReview(tx, { caseId: found.id, officerId: actor.userId });
  });
  await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { reference, ...review };
}

async function endActive(tx: Transaction, { actor, caseId }: { actor: Actor; caseId: string }): Promise<boolean> {
  const [review] = await tx.review.updateManyAndReturn({
    where: { caseId, endedAt: null, officerId: { not: actor.userId } },
    data: { endedAt: new Date(), endReason: 'ended' },
    select: { officerId: true },
  });
  if (review)
    await recordEvent(tx, {
      caseId,
      actorId: actor.userId,
      action: 'review_ended',
      data: { officerId: review.officerId },
    });
  return review !== undefined;
}

/** As many as a page shows; with more of them waiting the office has another problem than this list. */
const SHOWN = 50;

/** Reviews that officers have asked the supervisors to end, the first asked first. */
export async function listAskedFor({ actor }: { actor: Actor }) {
  await ensureConflictsKnown(actor);
  const rows = await database().review.findMany({
    where: {
      endedAt: null,
      askedAt: { not: null },
      case: isImpartialCase(actor.userId),
    },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: SHOWN,
    select: {
      claimedAt: true,
      leaseEndsAt: true,
      askedAt: true,
      officer: { select: { name: true } },
      askedBy: { select: { name: true } },
      case: { select: { reference: true, title: true } },
    },
  });
  return rows.map(({ case: { reference, title }, officer, askedBy, ...review }) => ({
    reference,
    title,
    holderName: officer.name,
    askedByName: askedBy?.name ?? '',
    ...review,
  }));
}
