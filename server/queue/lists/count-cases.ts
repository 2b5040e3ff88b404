import type { CaseStatus } from '@/generated/prisma/enums';
import { ensureConflictsKnown, isBarred, isImpartial } from '@/server/conflicts/access';
import { database, Prisma } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { narrowCaseTypes } from '../access';
import { WAITING, WITH_CLAIMANT } from './walk-waiting';

type Counted = {
  caseTypes: string[];
  conflictsKnownAt: Date | null;
  mine: number;
  byType: OfType[];
  askedByType: OfType[];
  reconsiderationsByType: OfType[];
};
type OfType = { caseType: string; count: number };

/** How many cases wait, of the officer's types and of each type, for officers or claimants, and how many the officer holds. */
export async function readCounts({ actor }: { actor: Actor }) {
  let counted = await countAll(actor.userId);
  await ensureConflictsKnown({ userId: actor.userId, read: counted });
  // Only now it is known which of them may be the officer's own.
  if (!counted.conflictsKnownAt) counted = await countAll(actor.userId);
  const scope = narrowCaseTypes(counted);
  const keepOwn = (types: OfType[]) => types.filter(({ caseType }) => scope === null || scope.includes(caseType));
  const add = (types: OfType[]) => keepOwn(types).reduce((sum, { count }) => sum + count, 0);
  return {
    waiting: add(counted.byType),
    byType: Object.fromEntries(keepOwn(counted.byType).map(({ caseType, count }) => [caseType, count])),
    mine: counted.mine,
    asked: add(counted.askedByType),
    reconsiderations: add(counted.reconsiderationsByType),
  };
}

/**
 * Counters, not cases: a handful of rows, and those that came since the last fold. The few cases that this officer may not have are taken
 * off. Of reconsiderations there are few, in an index of their own.
 */
async function countAll(officerId: string): Promise<Counted> {
  const [counted] = await database().$queryRaw<Counted[]>`
    SELECT u.case_types AS "caseTypes", u.conflicts_known_at AS "conflictsKnownAt",
      (SELECT count(*)::int FROM review r WHERE r.officer_id = u.id AND r.ended_at IS NULL AND r.lease_ends_at > now()) AS mine,
      ${sumByType({ status: 'awaiting_officer_review', is: WAITING, officerId })} AS "byType",
      ${sumByType({ status: 'awaiting_claimant', is: WITH_CLAIMANT, officerId })} AS "askedByType",
      (SELECT coalesce(jsonb_agg(of_type), '[]') FROM (
        SELECT c.case_type AS "caseType", count(*)::int AS count FROM "case" c
        WHERE ${WAITING} AND c.reconsideration_of_id IS NOT NULL AND ${isImpartial(officerId)} GROUP BY c.case_type
      ) AS of_type) AS "reconsiderationsByType"
    FROM "user" u WHERE u.id = ${officerId}::uuid`;
  if (!counted) throw new Error('An account that is gone counts no cases.');
  return counted;
}

type Summed = { status: CaseStatus; is: Prisma.Sql; officerId: string };

const sumByType = ({ status, is, officerId }: Summed): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(jsonb_agg(of_type), '[]') FROM (
    SELECT case_type AS "caseType", sum(count)::int AS count FROM (
      SELECT case_type, count FROM case_counter WHERE status = ${status}::"CaseStatus"
      UNION ALL SELECT c.case_type, -1 FROM "case" c WHERE ${is} AND ${isBarred(officerId)}
    ) AS part GROUP BY case_type
  ) AS of_type)`;

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
