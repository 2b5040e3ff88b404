import { database, Prisma } from '@/server/platform/database';

type Asked = { caseId: string; run: number };

const BATCH = 200;

/**
 * A case is erased after those that ask to look at it again: they show its decision, and their documents share its files. One that was begun
 * and never sent shares nothing, and would keep the case for good. And none that is held.
 */
export const mayBeErased = (caseId: Prisma.Sql) => Prisma.sql`
  NOT EXISTS (SELECT FROM retention_hold h WHERE h.case_id = ${caseId} AND h.lifted_at IS NULL)
  AND NOT EXISTS (
    SELECT FROM "case" later LEFT JOIN erasure le ON le.case_id = later.id
    WHERE later.reconsideration_of_id = ${caseId} AND later.submitted_at IS NOT NULL AND le.state IS DISTINCT FROM 'erased')`;

/** Asks for the erasing of what is due, and once more of what failed before `now`, a batch at a time. */
export async function* askForDue({ now }: { now: Date }): AsyncGenerator<Asked[]> {
  for (;;) {
    const asked = await database().$queryRaw<Asked[]>`
      UPDATE erasure SET state = 'owed', run = run + 1, rescues = 0, failed_at = NULL, failure_code = NULL, updated_at = now()
      WHERE case_id IN (
        SELECT e.case_id FROM erasure e
        WHERE (e.state = 'planned' AND e.due_at <= ${now} OR e.state = 'failed' AND e.failed_at <= ${now})
          AND ${mayBeErased(Prisma.sql`e.case_id`)}
        ORDER BY e.due_at, e.case_id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING case_id AS "caseId", run`;
    if (asked.length === 0) return;
    yield asked;
  }
}
