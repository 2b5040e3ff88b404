import { recordEvent } from '@/server/audit/service';
import { database } from '@/server/platform/database';
import { publishCaseChanged } from '@/server/platform/live-events';

/** A look takes as many as this; the next look, moments later, takes the rest. */
const BATCH = 100;

/**
 * Ends the reviews whose last page was unloaded and did not come back, and tells whoever waits for their cases. Those are free
 * already: a claim that is quicker writes down the same. Any number of workers may do it at once.
 */
export async function releaseLeftReviews(): Promise<number> {
  const over = { endedAt: null, endReason: { not: null }, leaseEndsAt: { lte: new Date() } };
  // Only as many reviews as are not ended: the partial index review_one_active has them.
  const left = await database().review.findMany({
    where: over,
    take: BATCH,
    select: { id: true, caseId: true, officerId: true },
  });
  let released = 0;
  for (const { id, caseId, officerId } of left) {
    const isFree = await database().$transaction(async (tx) => {
      const { count } = await tx.review.updateMany({ where: { id, ...over }, data: { endedAt: new Date() } });
      if (count === 1) await recordEvent(tx, { caseId, actorId: officerId, action: 'review_released' });
      return count === 1;
    });
    if (!isFree) continue;
    released += 1;
    await publishCaseChanged({ caseId, queueChanged: true });
  }
  return released;
}
