import type { Case } from '@/generated/prisma/client';
import { findCaseType } from '@/server/case-types/registry';
import { ensureConflictsKnown, isImpartial, isImpartialCase } from '@/server/conflicts/access';
import { daysBetween } from '@/server/platform/calendar-days';
import { database, Prisma } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import type { Actor } from '@/server/platform/trpc';
import { MAY_TAKE } from './access';
import type { ListAssignmentsInput } from './schema';

/** Whom a case is given to, as all staff may see it; null where it is given to nobody. */
export async function findAssignment({ id, assignedToId }: Pick<Case, 'id' | 'assignedToId'>) {
  if (assignedToId === null) return null;
  const [assignment] = await database().$queryRaw<Assignment[]>`
    SELECT u.id AS "toId", u.name AS "toName", giver.name AS "byName", c.assigned_at AS at, ${MAY_TAKE} AS "mayTake"
    FROM "case" c JOIN "user" u ON u.id = c.assigned_to_id JOIN "user" giver ON giver.id = c.assigned_by_id
    WHERE c.id = ${id}::uuid`;
  return assignment ?? null;
}

type Assignment = {
  toId: string;
  toName: string;
  byName: string;
  at: Date;
  /** Whether the person could take the case now. */
  mayTake: boolean;
};

type Row = {
  id: string;
  reference: string;
  caseType: string;
  title: string;
  dueAt: Date;
  toId: string | null;
  toName: string | null;
  /** Whether the person could take it now; null where it is given to nobody. */
  mayTake: boolean | null;
  holderName: string | null;
};

/** Waiting cases and whom they are given to, the first due first, a page at a time; none that may be the supervisor's own. */
export async function listAssignments({ actor, input }: { actor: Actor; input: ListAssignmentsInput }) {
  await ensureConflictsKnown(actor);
  const { cursor, limit } = input;
  const where = [
    Prisma.sql`c.status = 'awaiting_officer_review'`,
    isImpartial(actor.userId),
    ...describeGiven(input),
    ...(cursor ? [Prisma.sql`(c.due_at, c.id) > (${cursor.at}, ${cursor.id}::uuid)`] : []),
  ];
  const rows = await database().$queryRaw<Row[]>`
    SELECT c.id, c.reference, c.case_type AS "caseType", c.title, c.due_at AS "dueAt", u.id AS "toId", u.name AS "toName",
      CASE WHEN u.id IS NOT NULL THEN ${MAY_TAKE} END AS "mayTake",
      (SELECT h.name FROM review r JOIN "user" h ON h.id = r.officer_id
        WHERE r.case_id = c.id AND r.ended_at IS NULL AND r.lease_ends_at > now()) AS "holderName"
    FROM "case" c LEFT JOIN "user" u ON u.id = c.assigned_to_id
    WHERE ${Prisma.join(where, ' AND ')} ORDER BY c.due_at, c.id LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  const today = office().dayOf(new Date());
  const last = page.at(-1);
  return {
    items: page.map(({ caseType, dueAt, toId, toName, mayTake, ...row }) => ({
      ...row,
      typeName: findCaseType(caseType)?.name ?? caseType,
      daysLeft: daysBetween(today, office().dayOf(dueAt)),
      to: toId === null ? null : { id: toId, name: toName ?? '', mayTake: mayTake ?? false },
    })),
    nextCursor: rows.length > limit && last ? { at: last.dueAt, id: last.id } : null,
  };
}

export type AssignmentRow = Awaited<ReturnType<typeof listAssignments>>['items'][number];

function describeGiven({ given, officerId }: Pick<ListAssignmentsInput, 'given' | 'officerId'>): Prisma.Sql[] {
  if (officerId) return [Prisma.sql`c.assigned_to_id = ${officerId}::uuid`];
  if (given === 'anybody') return [];
  return [given === 'nobody' ? Prisma.sql`c.assigned_to_id IS NULL` : Prisma.sql`c.assigned_to_id IS NOT NULL`];
}

/** As many as fit above a queue: one who is given more works them off by "next". */
const SHOWN = 20;

/** The waiting cases that the officer is given and may take, the first due first. */
export async function listOwnAssignments({ actor }: { actor: Actor }) {
  const { caseTypes } = await ensureConflictsKnown(actor);
  const isLimited = actor.role === 'officer' && caseTypes.length > 0;
  const rows = await database().case.findMany({
    where: {
      status: 'awaiting_officer_review',
      assignedToId: actor.userId,
      ...isImpartialCase(actor.userId),
      ...(isLimited ? { caseType: { in: caseTypes } } : {}),
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: SHOWN + 1,
    select: {
      reference: true,
      title: true,
      dueAt: true,
      assignedAt: true,
      assignedBy: { select: { name: true } },
      claimant: { select: { name: true } },
    },
  });
  const today = office().dayOf(new Date());
  return {
    items: rows.slice(0, SHOWN).map(({ assignedBy, claimant, dueAt, ...row }) => ({
      ...row,
      claimantName: claimant.name,
      byName: assignedBy?.name ?? '',
      daysLeft: dueAt && daysBetween(today, office().dayOf(dueAt)),
    })),
    hasMore: rows.length > SHOWN,
  };
}
