import { randomUUID } from 'node:crypto';
import { recordEvent } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { LEASE_MS } from './schema';

const leaseFromNow = () => new Date(Date.now() + LEASE_MS);

/** Of a hold that is claimed now, anew or again. */
export const newLease = () => ({ leaseEndsAt: leaseFromNow(), token: randomUUID() });

export type Hold = { reference: string; leaseEndsAt: Date; token: string };
type Request = { actor: Actor; reference: string };

/** Locks the case's row, so that claims of one case stand in line; `conflict` where it does not wait for a review. */
export async function lockAwaiting(tx: Transaction, { caseId }: { caseId: string }): Promise<void> {
  const [row] = await tx.$queryRaw<
    { status: string }[]
  >`SELECT status::text AS status FROM "case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
  if (row?.status !== 'awaiting_officer_review')
    throw new AppError('conflict', 'This case is not waiting for a review right now.');
}

/**
 * Takes a hold on a case awaiting review. Claiming a case one already holds renews the hold; a hold whose lease has
 * run out is ended and taken over. Throws `conflict` naming the officer who holds it.
 */
export async function claimCase({ actor, reference }: Request): Promise<Hold> {
  const found = await findVisibleCase({ actor, reference });
  const { isNew, ...hold } = await database().$transaction(async (tx) => {
    await lockAwaiting(tx, { caseId: found.id });
    return takeHold(tx, { caseId: found.id, officerId: actor.userId });
  });
  if (isNew) await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { reference, ...hold };
}

type TakenHold = { leaseEndsAt: Date; token: string; isNew: boolean };

/** Call it with the case's row locked. Renews the officer's own hold, takes over one that ran out, else throws `conflict`. */
export async function takeHold(
  tx: Transaction,
  { caseId, officerId }: { caseId: string; officerId: string },
): Promise<TakenHold> {
  const active = await findActiveHold(tx, { caseId });
  if (active?.isLive && active.officerId !== officerId)
    throw new AppError(
      'conflict',
      `${active.officerName} is reviewing this case. Take another one, or ask them to release it.`,
    );
  return startHold(tx, { caseId, officerId, active });
}

export type ActiveHold = { id: string; officerId: string; officerName: string; isLive: boolean };

/** The hold on a case that nobody has ended; `isLive` while its lease runs, by the database's clock as in the queue. */
export async function findActiveHold(tx: Transaction, { caseId }: { caseId: string }): Promise<ActiveHold | null> {
  const [active] = await tx.$queryRaw<ActiveHold[]>`
    SELECT r.id, r.officer_id AS "officerId", u.name AS "officerName", r.lease_ends_at > now() AS "isLive"
    FROM review r JOIN "user" u ON u.id = r.officer_id WHERE r.case_id = ${caseId}::uuid AND r.ended_at IS NULL`;
  return active ?? null;
}

type Start = { caseId: string; officerId: string; active: ActiveHold | null };

/** The officer's own hold is renewed; another's has run out and is ended. A new one is what `claimNext` writes in a statement of its own. */
export async function startHold(tx: Transaction, { caseId, officerId, active }: Start): Promise<TakenHold> {
  const lease = newLease();
  if (active?.officerId === officerId) {
    await tx.review.update({ where: { id: active.id }, data: lease });
    return { ...lease, isNew: false };
  }
  if (active) {
    await tx.review.update({ where: { id: active.id }, data: { endedAt: new Date(), endReason: 'expired' } });
    await recordEvent(tx, { caseId, actorId: active.officerId, action: 'review_expired' });
  }
  await tx.review.create({ data: { caseId, officerId, ...lease } });
  await recordEvent(tx, { caseId, actorId: officerId, action: 'review_claimed' });
  return { ...lease, isNew: true };
}

const LOST_HOLD = 'You no longer hold this case. Open it again to claim it; what you typed is still on this page.';

/** Extends one's own hold that has not run out; throws `conflict` when it is lost. */
export async function renewHold({ actor, reference }: Request): Promise<Omit<Hold, 'token'>> {
  const found = await findVisibleCase({ actor, reference });
  const leaseEndsAt = leaseFromNow();
  const { count } = await database().review.updateMany({
    where: { caseId: found.id, officerId: actor.userId, endedAt: null, leaseEndsAt: { gt: new Date() } },
    data: { leaseEndsAt },
  });
  if (count !== 1) throw new AppError('conflict', LOST_HOLD);
  return { reference, leaseEndsAt };
}

/**
 * Gives one's own hold back; releasing what one does not hold changes nothing. With a token, only the hold as the page
 * with that token took it: one that is left late must not end what another page has claimed since.
 */
export async function releaseHold({
  actor,
  reference,
  token,
}: Request & { token?: string | undefined }): Promise<{ reference: string }> {
  const found = await findVisibleCase({ actor, reference });
  const released = await database().$transaction(async (tx) => {
    const { count } = await tx.review.updateMany({
      where: { caseId: found.id, officerId: actor.userId, endedAt: null, ...(token ? { token } : {}) },
      data: { endedAt: new Date(), endReason: 'released' },
    });
    if (count > 0) await recordEvent(tx, { caseId: found.id, actorId: actor.userId, action: 'review_released' });
    return count > 0;
  });
  if (released) await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { reference };
}

/** The actor's own live hold on a case, or `conflict`. Inside the transaction that relies on it. */
export async function requireHold(
  tx: Transaction,
  { actor, caseId }: { actor: Actor; caseId: string },
): Promise<{ id: string }> {
  const hold = await tx.review.findFirst({
    where: { caseId, officerId: actor.userId, endedAt: null, leaseEndsAt: { gt: new Date() } },
    select: { id: true },
  });
  if (!hold) throw new AppError('conflict', LOST_HOLD);
  return hold;
}
