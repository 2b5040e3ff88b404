import { database, Prisma } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import type { ListPeopleInput, StaffRole } from './schema';

type Row = {
  id: string;
  name: string;
  email: string;
  role: StaffRole | 'former';
  caseTypes: string[];
  hasSecondStep: boolean;
  hasPassword: boolean;
  /** Until when the invitation is good; null where there is none. */
  invitedUntil: Date | null;
  assigned: number;
  reviewing: number;
};

/** Everybody who works here or did, the longest here first, a page at a time. */
export async function listPeople({ actor, input: { cursor, limit } }: { actor: Actor; input: ListPeopleInput }) {
  // Ids are uuid v7: the comparison is the keyset. Roles as literals, so that the partial index user_people is seen to fit.
  const rows = await database().$queryRaw<Row[]>`
    WITH link AS MATERIALIZED (
      SELECT value, max("expiresAt") AS until FROM verification
      WHERE identifier LIKE 'reset-password:%' AND "expiresAt" > now() GROUP BY value
    )
    SELECT u.id, u.name, u.email, u.role::text AS role, u.case_types AS "caseTypes", u.two_factor_enabled AS "hasSecondStep",
      EXISTS (SELECT FROM account a WHERE a."userId" = u.id) AS "hasPassword",
      (SELECT until FROM link WHERE value = u.id::text) AS "invitedUntil",
      (SELECT count(*)::int FROM "case" c WHERE c.assigned_to_id = u.id AND c.status = 'awaiting_officer_review') AS assigned,
      (SELECT count(*)::int FROM review r WHERE r.officer_id = u.id AND r.ended_at IS NULL AND r.lease_ends_at > now()) AS reviewing
    FROM "user" u
    WHERE u.role <> 'claimant' ${cursor ? Prisma.sql`AND u.id > ${cursor}::uuid` : Prisma.empty}
    ORDER BY u.id LIMIT ${limit + 1}`;
  const items = rows.slice(0, limit).map((row) => ({ ...row, isMe: row.id === actor.userId }));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>['items'][number];
