import { isBarredCase } from '@/server/conflicts/access';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { findCaseTypeScope } from '../access';

/** How many cases wait, of the officer's types and of each type, and how many the officer holds. */
export async function readCounts({ actor }: { actor: Actor }) {
  const scope = await findCaseTypeScope({ officerId: actor.userId });
  const [byType, mine, barred] = await Promise.all([
    // Counters, not cases: a handful of rows, and those that came since the last fold.
    database().$queryRaw<{ caseType: string; count: number }[]>`
      SELECT case_type AS "caseType", sum(count)::int AS count FROM case_counter
      WHERE status = 'awaiting_officer_review' GROUP BY case_type`,
    database().review.count({
      where: { officerId: actor.userId, endedAt: null, leaseEndsAt: { gt: new Date() } },
    }),
    database().case.groupBy({
      by: ['caseType'],
      where: { status: 'awaiting_officer_review', ...isBarredCase(actor.userId) },
      _count: true,
    }),
  ]);
  const barredOf = new Map(barred.map(({ caseType, _count }) => [caseType, _count]));
  const own = byType
    .filter(({ caseType }) => scope === null || scope.includes(caseType))
    .map(({ caseType, count }) => ({ caseType, count: count - (barredOf.get(caseType) ?? 0) }));
  return {
    waiting: own.reduce((sum, { count }) => sum + count, 0),
    byType: Object.fromEntries(own.map(({ caseType, count }) => [caseType, count])),
    mine,
  };
}

/** Below this many rows adding them up costs nothing worth saving. */
const FOLD_FROM = 200;

/**
 * Makes one row of each count's many. It may run at any time and anywhere: a row is taken by one fold alone, and the sums are
 * the same before and after. Gives how many rows there were, or 0 when there was nothing to do.
 */
export async function foldCaseCounters({ from = FOLD_FROM }: { from?: number } = {}): Promise<number> {
  return database().$executeRaw`
    WITH taken AS (
      DELETE FROM case_counter WHERE id IN (SELECT id FROM case_counter FOR UPDATE SKIP LOCKED)
        AND (SELECT count(*) FROM (SELECT FROM case_counter LIMIT ${from}) AS few) = ${from}
      RETURNING case_type, status, count
    )
    INSERT INTO case_counter (case_type, status, count)
    SELECT case_type, status, sum(count) FROM taken GROUP BY case_type, status`;
}
