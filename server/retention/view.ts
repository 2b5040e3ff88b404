import { retentionEnd } from '@/server/case-types/retention';
import { findVisibleCase } from '@/server/cases/access';
import { database, Prisma } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import type { Actor } from '@/server/platform/trpc';
import type { RetentionList, RetentionListInput } from './schema';
import { isClosed } from './state';

/** Until when a case is kept, and whether it is held, for its page. */
export async function readCaseRetention({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  const hold = await database().retentionHold.findFirst({
    where: { caseId: found.id, liftedAt: null },
    select: { heldAt: true, reason: true, heldBy: { select: { name: true } } },
  });
  const { caseType, status, decidedAt, withdrawnAt, decisionUnsent } = found;
  const isWithdrawn = status === 'withdrawn';
  const end =
    isClosed(status) && !decisionUnsent
      ? retentionEnd({
          case: {
            caseType,
            decidedAt: isWithdrawn ? null : decidedAt,
            withdrawnAt: isWithdrawn ? withdrawnAt : null,
          },
        })
      : null;
  return {
    /** The office's day at whose end it may be erased; null while it is not closed. */
    keptUntil: end && office().dayOf(end),
    /** The office's day on which its papers were erased. */
    erasedOn: found.erasedAt && office().dayOf(found.erasedAt),
    hold: hold && { since: hold.heldAt, reason: hold.reason, by: hold.heldBy.name },
    mayHold: actor.role === 'supervisor' && !found.erasedAt,
  };
}

export type CaseRetention = Awaited<ReturnType<typeof readCaseRetention>>;

type Row = {
  id: string;
  reference: string;
  caseType: string;
  at: Date;
  isHeld: boolean;
  isSubmitted: boolean;
  failureCode: string | null;
  by: string | null;
};

/** From where the rows of each list come, and the moment by which they are ordered: due ones the next first, all others the newest first. */
const LISTS: Record<RetentionList, { from: Prisma.Sql; at: Prisma.Sql; id: Prisma.Sql; isAscending: boolean }> = {
  due: {
    from: Prisma.sql`erasure e JOIN "case" c ON c.id = e.case_id WHERE e.state = 'planned'`,
    at: Prisma.sql`e.due_at`,
    id: Prisma.sql`e.case_id`,
    isAscending: true,
  },
  failed: {
    from: Prisma.sql`erasure e JOIN "case" c ON c.id = e.case_id WHERE e.state = 'failed'`,
    at: Prisma.sql`e.failed_at`,
    id: Prisma.sql`e.case_id`,
    isAscending: false,
  },
  erased: {
    from: Prisma.sql`erasure e JOIN "case" c ON c.id = e.case_id WHERE e.state = 'erased'`,
    at: Prisma.sql`e.erased_at`,
    id: Prisma.sql`e.case_id`,
    isAscending: false,
  },
  held: {
    from: Prisma.sql`retention_hold h JOIN "case" c ON c.id = h.case_id JOIN "user" u ON u.id = h.held_by_id WHERE h.lifted_at IS NULL`,
    at: Prisma.sql`h.held_at`,
    id: Prisma.sql`h.id`,
    isAscending: false,
  },
};

/** What is due within the next weeks, what is held, what failed, and what was erased last: a page at a time, by reference alone. */
export async function listRetention({ input: { list, cursor, limit } }: { input: RetentionListInput }) {
  const { from, at, id, isAscending } = LISTS[list];
  const beyond = isAscending ? Prisma.sql`>` : Prisma.sql`<`;
  const order = isAscending ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const ofErasure = list !== 'held';
  const rows = await database().$queryRaw<Row[]>`
    SELECT ${id} AS id, c.reference, c.case_type AS "caseType", c.submitted_at IS NOT NULL AS "isSubmitted", ${at} AS at,
      EXISTS (SELECT FROM retention_hold held WHERE held.case_id = c.id AND held.lifted_at IS NULL) AS "isHeld",
      ${ofErasure ? Prisma.sql`e.failure_code` : Prisma.sql`NULL`} AS "failureCode",
      ${ofErasure ? Prisma.sql`NULL` : Prisma.sql`u.name`} AS by
    FROM ${from} ${cursor ? Prisma.sql`AND (${at}, ${id}) ${beyond} (${cursor.at}, ${cursor.id}::uuid)` : Prisma.empty}
    ORDER BY ${at} ${order}, ${id} ${order} LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ at: moment, ...row }) => ({ ...row, at: moment, day: office().dayOf(moment) })),
    nextCursor: rows.length > limit && last ? { at: last.at, id: last.id } : null,
  };
}

export type RetentionRow = Awaited<ReturnType<typeof listRetention>>['items'][number];

/** How the last nightly look went; null before the first one. */
export async function readLastNight() {
  const night = await database().retentionNight.findFirst({ orderBy: { day: 'desc' } });
  if (!night) return null;
  const { day, doneAt, planned, asked, accounts } = night;
  return { day: day.toISOString().slice(0, 10), isDone: doneAt !== null, planned, asked, accounts };
}
