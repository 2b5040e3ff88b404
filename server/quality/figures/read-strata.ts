import type { QualityErrorKind } from '@/generated/prisma/enums';
import { database } from '@/server/platform/database';
import type { Stratum } from './weigh-rate';

/** What decisions are told apart by. `all` is every decision. */
export type Group = { by: 'all' | 'case_type' | 'officer' | 'drawn_for'; key: string };

/**
 * Checked decisions by group and probability. Wrong is one that a colleague found wrong and that nobody found right afterwards; of
 * decisions that were sent unchecked nothing is known.
 */
export const readStrata = ({ since }: { since: Date }): Promise<(Group & Stratum)[]> =>
  database().$queryRaw<(Group & Stratum)[]>`
    SELECT CASE WHEN grouping(c.case_type) = 0 THEN 'case_type' WHEN grouping(q.officer_id) = 0 THEN 'officer'
        WHEN grouping(q.drawn_for) = 0 THEN 'drawn_for' ELSE 'all' END AS by,
      coalesce(c.case_type, q.officer_id::text, q.drawn_for, '') AS key,
      q.probability, count(*)::int AS n, count(*) FILTER (WHERE q.state IN ('differs', 'undone'))::int AS wrong
    FROM quality_check q JOIN "case" c ON c.id = q.case_id
    WHERE q.checked_at >= ${since} AND q.state IN ('agreed', 'differs', 'upheld', 'undone')
    GROUP BY GROUPING SETS ((q.probability, c.case_type), (q.probability, q.officer_id), (q.probability, q.drawn_for), (q.probability))`;

export type FoundErrors = { kind: QualityErrorKind; count: number; harmMinor: number; caseType: string };

/** What was wrong in decisions that count as wrong. Harm is summed by case type, as each has its currency. */
export const readErrors = ({ since }: { since: Date }): Promise<FoundErrors[]> =>
  database().$queryRaw<FoundErrors[]>`
    SELECT e.kind::text AS kind, c.case_type AS "caseType", count(*)::int AS count, coalesce(sum(e.harm_minor), 0)::float8 AS "harmMinor"
    FROM quality_error e JOIN quality_check q USING (decision_id) JOIN "case" c ON c.id = q.case_id
    WHERE q.checked_at >= ${since} AND q.state IN ('differs', 'undone')
    GROUP BY e.kind, c.case_type ORDER BY count DESC, kind, "caseType"`;

export type Fates = { waiting: number; differs: number; expired: number };

/** What waits now, and what nobody checked in time since then. */
export async function readFates({ since }: { since: Date }): Promise<Fates> {
  const rows = await database().$queryRaw<{ state: keyof Fates; count: number }[]>`
    SELECT state::text AS state, count(*)::int AS count FROM quality_check
    WHERE state IN ('waiting', 'differs') OR (state = 'expired' AND waits_until >= ${since}) GROUP BY state`;
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  const countOf = (state: keyof Fates) => counts.get(state) ?? 0;
  return { waiting: countOf('waiting'), differs: countOf('differs'), expired: countOf('expired') };
}
