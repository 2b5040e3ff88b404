import { lastClosing, retentionEnd, WITHDRAWN } from '@/server/case-types/retention';
import { database, Prisma } from '@/server/platform/database';
import type { OfficeDays } from '@/server/platform/office-days';

export type DueCase = { caseId: string; dueAt: Date };
type Closed = { id: string; caseType: string; closedAt: Date };

const BATCH = 500;

/** Closed cases whose retention ends by `end` and that nothing is planned for yet, a batch at a time. */
export async function* findDue({ end, days }: { end: Date; days: OfficeDays }): AsyncGenerator<DueCase[]> {
  // From the counters: a handful of rows, however many cases.
  const types = await database().$queryRaw<{ caseType: string }[]>`
    SELECT DISTINCT case_type AS "caseType" FROM case_counter ORDER BY case_type`;
  for (const caseType of [...types.map((type) => type.caseType), WITHDRAWN]) {
    const until = lastClosing({ caseType, end });
    for await (const batch of findClosed({ caseType, until })) {
      const due = batch.flatMap(({ id, closedAt, ...closed }) => {
        const isWithdrawn = caseType === WITHDRAWN;
        const kept = {
          caseType: closed.caseType,
          decidedAt: isWithdrawn ? null : closedAt,
          withdrawnAt: isWithdrawn ? closedAt : null,
        };
        const dueAt = retentionEnd({ case: kept, days });
        return dueAt && dueAt <= end ? [{ caseId: id, dueAt }] : [];
      });
      if (due.length > 0) yield due;
    }
  }
}

/** By the partial indexes case_kept_decided and case_kept_withdrawn, whose conditions stand here. */
async function* findClosed({ caseType, until }: { caseType: string; until: Date }): AsyncGenerator<Closed[]> {
  const isWithdrawn = caseType === WITHDRAWN;
  const closedAt = isWithdrawn ? Prisma.sql`c.withdrawn_at` : Prisma.sql`c.decided_at`;
  const kind = isWithdrawn
    ? Prisma.sql`c.status = 'withdrawn'`
    : Prisma.sql`c.status IN ('approved', 'rejected') AND c.case_type = ${caseType} AND NOT c.decision_unsent`;
  let after = { closedAt: new Date(0), id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const batch = await database().$queryRaw<Closed[]>`
      SELECT c.id, c.case_type AS "caseType", ${closedAt} AS "closedAt" FROM "case" c
      WHERE c.erased_at IS NULL AND ${kind} AND ${closedAt} < ${until}
        AND (${closedAt}, c.id) > (${after.closedAt}, ${after.id}::uuid)
        AND NOT EXISTS (SELECT FROM erasure e WHERE e.case_id = c.id)
      ORDER BY ${closedAt}, c.id LIMIT ${BATCH}`;
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last;
  }
}
