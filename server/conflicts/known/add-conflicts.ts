import { recordEvent } from '@/server/audit/service';
import { Prisma, type Transaction } from '@/server/platform/database';

/**
 * Keeps members of staff from cases: `rows` is a SELECT of officer_id, case_id and reason. A reason other than the name takes the
 * place of a name's, also of one that was lifted. A review that such an officer has is ended. Gives the cases whose review it ended.
 */
export async function addConflicts(tx: Transaction, rows: Prisma.Sql): Promise<string[]> {
  // Rows that say it already are left out, as even a conflict that changes nothing would lock them.
  const added = await tx.$queryRaw<{ officerId: string; caseId: string }[]>`
    INSERT INTO case_conflict (officer_id, case_id, reason)
    SELECT officer_id, case_id, reason FROM (${rows}) AS wanted(officer_id, case_id, reason)
    WHERE NOT EXISTS (SELECT FROM case_conflict kept WHERE kept.officer_id = wanted.officer_id AND kept.case_id = wanted.case_id
      AND (kept.reason <> 'same_name' OR wanted.reason = 'same_name'))
    ON CONFLICT (officer_id, case_id) DO UPDATE SET reason = EXCLUDED.reason
    WHERE case_conflict.reason = 'same_name' AND EXCLUDED.reason <> 'same_name'
    RETURNING officer_id AS "officerId", case_id AS "caseId"`;
  if (added.length === 0) return [];
  const ended = await tx.$queryRaw<{ officerId: string; caseId: string }[]>`
    UPDATE review r SET ended_at = now(), end_reason = 'conflict'
    FROM unnest(${added.map(({ officerId }) => officerId)}::uuid[], ${added.map(({ caseId }) => caseId)}::uuid[]) AS one(officer_id, case_id)
    WHERE r.officer_id = one.officer_id AND r.case_id = one.case_id AND r.ended_at IS NULL
    RETURNING r.officer_id AS "officerId", r.case_id AS "caseId"`;
  for (const { officerId, caseId } of ended)
    await recordEvent(tx, { caseId, actorId: null, action: 'review_ended', data: { officerId } });
  return ended.map(({ caseId }) => caseId);
}

/** Rows of one reason, each pair once. */
export const rowsOf = (
  pairs: { officerIds: string[]; caseIds: string[] },
  reason: 'own_case' | 'same_name',
) => Prisma.sql`
  SELECT DISTINCT officer_id, case_id, ${reason}::"ConflictReason"
  FROM unnest(${pairs.officerIds}::uuid[]) AS officer_id, unnest(${pairs.caseIds}::uuid[]) AS case_id`;

/** The reason by which `mine`, a particular of an own case, is shared. */
export const SHARED = Prisma.sql`CASE mine.kind WHEN 'account' THEN 'same_account' ELSE 'same_address' END::"ConflictReason"`;
