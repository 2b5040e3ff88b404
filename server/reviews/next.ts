import { pageImageUrl } from '@/server/documents/view';
import { database, Prisma, type Transaction } from '@/server/platform/database';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { findCaseTypeScope } from './case-type-scope';
import type { UpNextInput } from './queue-schema';
import { findActiveHold, type Hold, startHold } from './service';
import { describeRange, walkWaiting } from './waiting';

const FREE = Prisma.sql`NOT EXISTS (
  SELECT FROM review r WHERE r.case_id = c.id AND r.ended_at IS NULL AND r.lease_ends_at > now())`;

/**
 * Claims the case due first that nobody holds, among the officer's case types; two officers asking at once get two cases.
 * Null when none waits.
 */
export async function claimNext({
  actor,
  caseType,
}: {
  actor: Actor;
  caseType?: string | null | undefined;
}): Promise<Hold | null> {
  const scope = await findCaseTypeScope({ officerId: actor.userId, caseType });
  const next = await database().$transaction(async (tx) => {
    for (const type of scope === null ? [null] : await orderByFirstDue(tx, { types: scope })) {
      const taken = await claimFirst(tx, { officerId: actor.userId, type });
      if (taken) return taken;
    }
    return null;
  });
  if (!next) return null;
  // Not waited for: the officer is, for the case.
  void publishCaseChanged({ caseId: next.caseId, queueChanged: true });
  return next.hold;
}

/** The types that have a free case, the one with the case due first in front. */
async function orderByFirstDue(tx: Transaction, { types }: { types: string[] }): Promise<string[]> {
  const { where, order } = describeRange({ type: Prisma.sql`own.case_type`, filter: {} });
  const rows = await tx.$queryRaw<{ case_type: string }[]>`
    SELECT own.case_type FROM unnest(${types}::text[]) AS own(case_type)
    CROSS JOIN LATERAL (
      SELECT c.due_at, c.id FROM "case" c WHERE ${Prisma.join([...where, FREE], ' AND ')} ORDER BY ${order} LIMIT 1
    ) AS head
    ORDER BY head.due_at, head.id`;
  return rows.map((row) => row.case_type);
}

async function claimFirst(tx: Transaction, { officerId, type }: { officerId: string; type: string | null }) {
  const { where, order } = describeRange({ type: type === null ? null : Prisma.sql`${type}`, filter: {} });
  for (;;) {
    const [row] = await tx.$queryRaw<{ id: string; reference: string }[]>`
      SELECT c.id, c.reference FROM "case" c WHERE ${Prisma.join([...where, FREE], ' AND ')}
      ORDER BY ${order} LIMIT 1 FOR NO KEY UPDATE OF c SKIP LOCKED`;
    if (!row) return null;
    // Somebody may have taken it between the statement's view of the reviews and its lock: then the next look shows it.
    const active = await findActiveHold(tx, { caseId: row.id });
    if (active?.isLive) continue;
    const { leaseEndsAt, token } = await startHold(tx, { caseId: row.id, officerId, active });
    return { caseId: row.id, hold: { reference: row.reference, leaseEndsAt, token } };
  }
}

/**
 * The case that `claimNext` would most likely give now, so that a page can load it ahead. It is not claimed, so somebody may
 * be quicker. `except` is the case on screen.
 */
export async function findUpNext({ actor, input: { caseType, except } }: { actor: Actor; input: UpNextInput }) {
  const types = await findCaseTypeScope({ officerId: actor.userId, caseType });
  const other = except ? [Prisma.sql`c.reference <> ${except}`] : [];
  const [entry] = await database().$queryRaw<{ caseId: string }[]>(
    walkWaiting({ types, filter: {}, also: [FREE, ...other], most: 1 }),
  );
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
