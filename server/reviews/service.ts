import { randomUUID } from 'node:crypto';
import { recordEvent, recordEvents } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import { lockCase } from '@/server/cases/lock';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { extendReview, extendReviews, leavePage, type OwnReview, unloadPage } from './lease';
import { LEASE_MS } from './schema';

export const leaseFromNow = () => new Date(Date.now() + LEASE_MS);

type Lease = { leaseEndsAt: Date; token: string };

/** Of a review that is claimed now, anew or again, for one page. */
export const newLease = (token: string = randomUUID()): Lease => ({ leaseEndsAt: leaseFromNow(), token });

export type Claimed = Lease & { reference: string };
type Request = { actor: Actor; reference: string };
type PageRequest = Request & { token?: string | undefined };

/** Locks the case's row, so that claims of one case stand in line; `conflict` where it does not wait for a review. */
export async function lockAwaiting(tx: Transaction, { caseId }: { caseId: string }): Promise<void> {
  const locked = await lockCase(tx, { caseId });
  if (locked?.status !== 'awaiting_officer_review')
    throw new AppError('conflict', 'This case is not waiting for a review right now.');
}

/**
 * Takes a review on a case awaiting review, for the page that asks. Claiming a case one already holds renews the review, which is
 * that page's then as well; a review whose lease has run out is ended and taken over. Throws `conflict` naming the officer who holds it.
 */
export async function claimCase({ actor, reference, token }: PageRequest): Promise<Claimed> {
  const found = await findVisibleCase({ actor, reference });
  const { isNew, ...review } = await database().$transaction(async (tx) => {
    await lockAwaiting(tx, { caseId: found.id });
    return takeReview(tx, { caseId: found.id, officerId: actor.userId, token });
  });
  if (isNew) await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { reference, ...review };
}

type TakenReview = Lease & { isNew: boolean };

/** Call it with the case's row locked. Renews the officer's own review, takes over one that ran out, else throws `conflict`. */
export async function takeReview(
  tx: Transaction,
  { caseId, officerId, token }: { caseId: string; officerId: string; token?: string | undefined },
): Promise<TakenReview> {
  const active = await findActiveReview(tx, { caseId });
  if (active?.isLive && active.officerId !== officerId) throw taken(active);
  return startReview(tx, { caseId, officerId, active, token });
}

const taken = ({ officerName }: ActiveReview) =>
  new AppError('conflict', `${officerName} is reviewing this case. Take another one, or ask them to release it.`);

export type ActiveReview = { id: string; officerId: string; officerName: string; isLive: boolean; isLeft: boolean };

/**
 * The review on a case that nobody has ended; `isLive` while its lease runs, by the database's clock as in the queue, `isLeft`
 * where that is only the grace after its last page was unloaded.
 */
export async function findActiveReview(tx: Transaction, { caseId }: { caseId: string }): Promise<ActiveReview | null> {
  const [active] = await tx.$queryRaw<ActiveReview[]>`
    SELECT r.id, r.officer_id AS "officerId", u.name AS "officerName", r.lease_ends_at > now() AS "isLive",
           r.end_reason IS NOT NULL AS "isLeft"
    FROM review r JOIN "user" u ON u.id = r.officer_id WHERE r.case_id = ${caseId}::uuid AND r.ended_at IS NULL`;
  return active ?? null;
}

type Start = { caseId: string; officerId: string; active: ActiveReview | null; token?: string | undefined };
type Begin = Omit<Start, 'token'> & { leaseEndsAt: Date; token: string | null };

/**
 * The officer's own review is renewed, unless it was left and its grace is over; any other has run out and is ended. A new one is
 * what `claimNext` writes in a statement of its own.
 */
export async function startReview(tx: Transaction, { token, ...start }: Start): Promise<TakenReview> {
  const lease = newLease(token);
  return { ...lease, isNew: await beginReview(tx, { ...start, ...lease }) };
}

/** Whether it is a new one. Without a token no page of its officer has the case open, as far as is known. */
async function beginReview(
  tx: Transaction,
  { caseId, officerId, active, leaseEndsAt, token }: Begin,
): Promise<boolean> {
  const goesOn = active?.officerId === officerId && (active.isLive || !active.isLeft);
  // A page that was left at this very moment may have ended it since it was looked up: then it is claimed anew.
  const extension = { caseId, officerId, leaseEndsAt, token: token ?? undefined, onlyLive: false };
  if (goesOn && (await extendReview(tx, extension))) return false;
  if (active && !goesOn) await endLapsed(tx, { caseId, active });
  await tx.review.create({ data: { caseId, officerId, leaseEndsAt, tokens: token ? [token] : [] } });
  await recordEvent(tx, { caseId, actorId: officerId, action: 'review_claimed' });
  return true;
}

/** On record as given back where its last page had been left, unless that was written down meanwhile. */
async function endLapsed(tx: Transaction, { caseId, active }: { caseId: string; active: ActiveReview }): Promise<void> {
  const { count } = await tx.review.updateMany({
    where: { id: active.id, endedAt: null },
    data: { endedAt: new Date(), endReason: active.isLeft ? 'released' : 'expired' },
  });
  if (count !== 1) return;
  const action = active.isLeft ? 'review_released' : 'review_expired';
  await recordEvent(tx, { caseId, actorId: active.officerId, action });
}

const LOST_REVIEW = 'Your review of this case has ended. Start it again; what you typed is still on this page.';

/** Extends one's own review that has not run out, for the page with this token; throws `conflict` when it is lost. */
export async function renewReview({ actor, reference, token }: PageRequest): Promise<Omit<Claimed, 'token'>> {
  const found = await findVisibleCase({ actor, reference });
  const leaseEndsAt = leaseFromNow();
  const isRenewed = await extendReview(database(), {
    caseId: found.id,
    officerId: actor.userId,
    leaseEndsAt,
    token,
    onlyLive: true,
  });
  if (!isRenewed) throw await lost(database(), { actor, caseId: found.id });
  return { reference, leaseEndsAt };
}

export type RenewedPage = { reference: string; token: string; leaseEndsAt: Date | null };

/** The same for all pages of one browser at once; `leaseEndsAt` is null where the review has been lost. */
export async function renewPages({
  actor,
  pages,
}: {
  actor: Actor;
  pages: readonly { reference: string; token: string }[];
}): Promise<RenewedPage[]> {
  const leaseEndsAt = leaseFromNow();
  const renewed = await extendReviews(database(), { officerId: actor.userId, pages, leaseEndsAt });
  return pages.map((page) => ({ ...page, leaseEndsAt: renewed.has(page.reference) ? leaseEndsAt : null }));
}

/** Gives one's own review back, on all one's pages; releasing what one does not hold changes nothing. */
export const releaseReview = ({ actor, reference }: Request): Promise<{ reference: string }> =>
  giveBack({ actor, reference, leave: (tx, review) => endOwnReview(tx, review) });

/**
 * A page is left: its officer's review ends with the last page that has the case open. One that is left late, when the review it
 * took is over, ends nothing: its token is none of the review's.
 */
export const leaveReview = ({ actor, reference, token }: Request & { token: string }): Promise<{ reference: string }> =>
  giveBack({ actor, reference, leave: (tx, review) => leavePage(tx, { ...review, token }) });

/**
 * A page is unloaded, perhaps only to be loaded again: after the last one the review goes on for `LEAVE_GRACE_MS`, in which any page
 * of its officer takes it up as if nothing had been. `releaseLeftReviews` ends it when none has.
 */
export async function unloadReview({
  actor,
  reference,
  token,
}: Request & { token: string }): Promise<{ reference: string }> {
  const caseId = await findToGiveBack({ actor, reference });
  await unloadPage(database(), { caseId, officerId: actor.userId, token });
  return { reference };
}

async function giveBack({
  actor,
  reference,
  leave,
}: Request & { leave: (tx: Transaction, review: OwnReview) => Promise<boolean> }): Promise<{ reference: string }> {
  const caseId = await findToGiveBack({ actor, reference });
  const isFree = await database().$transaction(async (tx) => {
    const hasEnded = await leave(tx, { caseId, officerId: actor.userId });
    if (hasEnded) await recordEvent(tx, { caseId, actorId: actor.userId, action: 'review_released' });
    return hasEnded;
  });
  if (isFree) await publishCaseChanged({ caseId, queueChanged: true });
  return { reference };
}

/** What somebody holds they can give back, also where the case is no longer theirs to see. */
async function findToGiveBack({ actor, reference }: Request): Promise<string> {
  const own = await database().review.findFirst({
    where: { officerId: actor.userId, endedAt: null, case: { reference } },
    select: { caseId: true },
  });
  return own?.caseId ?? (await findVisibleCase({ actor, reference })).id;
}

async function endOwnReview(tx: Transaction, { caseId, officerId }: OwnReview): Promise<boolean> {
  const { count } = await tx.review.updateMany({
    where: { caseId, officerId, endedAt: null },
    data: { endedAt: new Date(), endReason: 'released' },
  });
  return count > 0;
}

/** Ends one's own review of a case that goes to a colleague. Call it with the case's row locked; throws `conflict` where another has it. */
export async function endReferred(tx: Transaction, { actor, caseId }: Writing): Promise<void> {
  const active = await findActiveReview(tx, { caseId });
  if (active?.isLive && active.officerId !== actor.userId) throw taken(active);
  if (await endOwnReview(tx, { caseId, officerId: actor.userId }))
    await recordEvent(tx, { caseId, actorId: actor.userId, action: 'review_released' });
}

type Ending = { officerId: string; endedById: string };

/** Ends all reviews of an officer whose access ends. Gives the cases that are free now, for whoever commits to publish. */
export async function endReviewsOf(tx: Transaction, { officerId, endedById }: Ending): Promise<string[]> {
  const ended = await tx.review.updateManyAndReturn({
    where: { officerId, endedAt: null },
    data: { endedAt: new Date(), endReason: 'ended' },
    select: { caseId: true },
  });
  const caseIds = ended.map(({ caseId }) => caseId);
  await recordEvents(tx, { caseIds, actorId: endedById, action: 'review_ended', data: { officerId } });
  return caseIds;
}

type Writing = { actor: Actor; caseId: string };

/** Names the officer who reviews the case by now, if anybody does. */
async function lost(tx: Transaction, { actor, caseId }: Writing): Promise<AppError> {
  const active = await findActiveReview(tx, { caseId });
  if (!active?.isLive || active.officerId === actor.userId) return new AppError('conflict', LOST_REVIEW);
  return new AppError(
    'conflict',
    `${active.officerName} is reviewing this case now. What you typed is still on this page; ask them to release it to go on.`,
  );
}

/** The actor's own live review on a case, or `conflict`. Inside the transaction that relies on it. */
export async function requireOwnReview(tx: Transaction, { actor, caseId }: Writing): Promise<{ id: string }> {
  const review = await findOwnReview(tx, { actor, caseId });
  if (!review) throw await lost(tx, { actor, caseId });
  return review;
}

/**
 * For what an officer says of a case: their own live review, or one that begins with it where nobody reviews the case, since looking at
 * it claims nothing. Throws `conflict` naming the officer who reviews it. Inside the transaction that writes. Where `isNew`,
 * `publishCaseChanged` has to be told that the queue changed; the page that wrote claims the review as its own.
 */
export async function requireReview(
  tx: Transaction,
  { actor, caseId }: Writing,
): Promise<{ id: string; isNew: boolean }> {
  const own = await findOwnReview(tx, { actor, caseId });
  if (own) return { ...own, isNew: false };
  await lockAwaiting(tx, { caseId });
  const active = await findActiveReview(tx, { caseId });
  if (active?.isLive && active.officerId !== actor.userId) throw taken(active);
  await beginReview(tx, { caseId, officerId: actor.userId, active, leaseEndsAt: leaseFromNow(), token: null });
  return { ...(await requireOwnReview(tx, { actor, caseId })), isNew: true };
}

const findOwnReview = (tx: Transaction, { actor, caseId }: Writing) =>
  tx.review.findFirst({
    where: { caseId, officerId: actor.userId, endedAt: null, leaseEndsAt: { gt: new Date() } },
    select: { id: true },
  });
