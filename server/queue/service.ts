import { v7 as uuidv7 } from 'uuid';
import { isOpenTo } from '@/server/assignments/access';
import type { AuditAction } from '@/server/audit/schema';
import { lockCaseIfFree } from '@/server/cases/lock';
import { isImpartial } from '@/server/conflicts/access';
import { pageImageUrl } from '@/server/documents/view';
import { database, Prisma, type Transaction } from '@/server/platform/database';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { type Claimed, findActiveReview, newLease, startReview } from '@/server/reviews/service';
import { findCaseTypeScope } from './access';
import { BY_DUE_DATE } from './lists/choose-order';
import { describeOwn, walkOwn } from './lists/walk-own';
import { describeQueue, type Range, walkWaiting } from './lists/walk-waiting';
import type { UpNextInput } from './schema';

const FREE = Prisma.sql`NOT EXISTS (
  SELECT FROM review r WHERE r.case_id = c.id AND r.ended_at IS NULL AND r.lease_ends_at > now())`;

/** What "next" asks of the case `c` before it gives it to this officer. */
const mayGet = (officerId: string) => [isImpartial(officerId), isOpenTo(officerId), FREE];

const CLAIMED: AuditAction = 'review_claimed';

/**
 * Claims the case due first that nobody holds: of those given to the officer, then of those that are given to nobody, among the officer's
 * case types. Two officers asking at once get two cases. Null when none waits.
 */
export async function claimNext({
  actor,
  caseType,
}: {
  actor: Actor;
  caseType?: string | null | undefined;
}): Promise<Claimed | null> {
  const scope = await findCaseTypeScope({ officerId: actor.userId, caseType });
  const officerId = actor.userId;
  const taken =
    (await claimFirst({ officerId, range: describeOwn({ officerId, caseType }) })) ??
    (await claimFromLine({ officerId, scope }));
  if (!taken) return null;
  // Not waited for: the officer is, for the case.
  void publishCaseChanged({ caseId: taken.caseId, queueChanged: true });
  return taken.review;
}

async function claimFromLine({ officerId, scope }: { officerId: string; scope: string[] | null }) {
  for (const type of await listTypes({ officerId, scope })) {
    const range = describeQueue({ type: type === null ? null : Prisma.sql`${type}` });
    const taken = await claimFirst({ officerId, range });
    if (taken) return taken;
  }
  return null;
}

/** In the order in which they are to be tried; null stands for all of them. */
async function listTypes({
  officerId,
  scope,
}: {
  officerId: string;
  scope: string[] | null;
}): Promise<(string | null)[]> {
  if (scope === null) return [null];
  return scope.length > 1 ? orderByFirstDue({ officerId, types: scope }) : scope;
}

/** The types that have a free case, the one with the case due first in front. */
async function orderByFirstDue({ officerId, types }: { officerId: string; types: string[] }): Promise<string[]> {
  const { where, order } = describeQueue({ type: Prisma.sql`own.case_type` });
  const rows = await database().$queryRaw<{ case_type: string }[]>`
    SELECT own.case_type FROM unnest(${types}::text[]) AS own(case_type)
    CROSS JOIN LATERAL (
      SELECT c.due_at, c.id FROM "case" c WHERE ${Prisma.join([...where, ...mayGet(officerId)], ' AND ')} ORDER BY ${order} LIMIT 1
    ) AS head
    ORDER BY head.due_at, head.id`;
  return rows.map((row) => row.case_type);
}

type Taken = { caseId: string; review: Claimed };

async function claimFirst({ officerId, range }: { officerId: string; range: Range }): Promise<Taken | null> {
  const { where, order } = range;
  for (;;) {
    const lease = newLease();
    // One statement in place of a transaction of six, each a way to the database and back: somebody waits for this one.
    const [found] = await database().$queryRaw<{ caseId: string; reference: string; isHeld: boolean }[]>`
      WITH free AS (
        SELECT c.id, c.reference FROM "case" c WHERE ${Prisma.join([...where, ...mayGet(officerId)], ' AND ')}
        ORDER BY ${order} LIMIT 1 FOR NO KEY UPDATE OF c SKIP LOCKED
      ), held AS (
        INSERT INTO review (id, case_id, officer_id, lease_ends_at, tokens)
        SELECT ${uuidv7()}::uuid, free.id, ${officerId}::uuid, ${lease.leaseEndsAt}, ARRAY[${lease.token}::uuid] FROM free
        ON CONFLICT (case_id) WHERE ended_at IS NULL DO NOTHING RETURNING case_id
      ), noted AS (
        INSERT INTO audit_event (id, case_id, actor_id, action)
        SELECT ${uuidv7()}::uuid, held.case_id, ${officerId}::uuid, ${CLAIMED} FROM held
      )
      SELECT free.id AS "caseId", free.reference, EXISTS (SELECT FROM held) AS "isHeld" FROM free`;
    if (!found) return null;
    const { caseId, reference, isHeld } = found;
    if (isHeld) return { caseId, review: { reference, ...lease } };
    const taken = await database().$transaction((tx) => claimLapsed(tx, { caseId, officerId }));
    if (taken) return { caseId, review: { reference, ...taken } };
  }
}

/**
 * Claims a case with a review that nobody has ended. Null when it is not free: its lease has not run out after all, because somebody
 * took the case between the statement's view of the reviews and its lock, or is about to; or the case does not wait any more.
 */
async function claimLapsed(
  tx: Transaction,
  { caseId, officerId }: { caseId: string; officerId: string },
): Promise<Omit<Claimed, 'reference'> | null> {
  const locked = await lockCaseIfFree(tx, { caseId });
  if (locked?.status !== 'awaiting_officer_review') return null;
  const active = await findActiveReview(tx, { caseId });
  if (active?.isLive) return null;
  const { leaseEndsAt, token } = await startReview(tx, { caseId, officerId, active });
  return { leaseEndsAt, token };
}

/**
 * The case that `claimNext` would most likely give now, so that a page can load it ahead. It is not claimed, so somebody may
 * be quicker. `except` is the case on screen.
 */
export async function findUpNext({ actor, input: { caseType, except } }: { actor: Actor; input: UpNextInput }) {
  const officerId = actor.userId;
  const types = await findCaseTypeScope({ officerId, caseType });
  const also = [...mayGet(officerId), ...(except ? [Prisma.sql`c.reference <> ${except}`] : [])];
  const find = (walk: Prisma.Sql) => database().$queryRaw<{ caseId: string }[]>(walk);
  const [own] = await find(walkOwn({ officerId, caseType, also }));
  const [entry] = own ? [own] : await find(walkWaiting({ types, order: BY_DUE_DATE, filter: {}, also, most: 1 }));
  if (!entry) return null;
  const { reference, documents } = await database().case.findUniqueOrThrow({
    where: { id: entry.caseId },
    select: {
      reference: true,
      documents: {
        where: { registeredAt: { not: null }, ocrStatus: 'completed' },
        orderBy: { id: 'asc' },
        take: 1,
        select: { id: true, pages: { where: { number: 1, imageKey: { not: null } }, select: { number: true } } },
      },
    },
  });
  const [first] = documents;
  const page = first?.pages[0]?.number;
  return { reference, firstImageUrl: first && page ? pageImageUrl({ documentId: first.id, page }) : null };
}
