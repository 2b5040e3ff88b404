import type { DecisionOutcome } from '@/generated/prisma/enums';
import { Prisma } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { DAYS_BOUNDS, HANDLING_BOUNDS } from '../bands/choose-band';
import { NO_DAY } from '../schema';

/** Outcomes that close a case. This noun is below the one that knows them. */
export type Closing = { closing: readonly DecisionOutcome[] };

/** What the cases and decisions themselves say: rows like those of work_entry, counted from nothing. */
export function listExpected({ closing }: Closing): Prisma.Sql {
  const dayOf = (at: string) => Prisma.sql`(${Prisma.raw(at)} AT TIME ZONE ${env().OFFICE_TIME_ZONE})::date`;
  const band = (value: Prisma.Sql, bounds: readonly number[]) =>
    Prisma.sql`width_bucket(${value}, ${Prisma.raw(`ARRAY[${bounds.join(', ')}]`)})`;
  const closes = Prisma.sql`d.outcome::text = ANY(${[...closing]}::text[])`;
  const seconds = Prisma.sql`floor(extract(epoch FROM d.decided_at - r.claimed_at))::int`;
  const days = Prisma.sql`${dayOf('d.decided_at')} - ${dayOf('c.submitted_at')}`;
  return Prisma.sql`
    SELECT what, closes, day, due_on, case_type, officer_id, handling_band, days_band, count(*)::int AS count FROM (
      SELECT 'received' AS what, false AS closes, ${dayOf('submitted_at')} AS day, NULL::date AS due_on, case_type,
             NULL::uuid AS officer_id, -1 AS handling_band, -1 AS days_band
      FROM "case" WHERE submitted_at IS NOT NULL
      UNION ALL
      SELECT d.outcome::text, ${closes}, ${dayOf('d.decided_at')}, NULL, c.case_type, d.officer_id,
             ${band(seconds, HANDLING_BOUNDS)},
             CASE WHEN ${closes} AND c.submitted_at IS NOT NULL THEN ${band(days, DAYS_BOUNDS)} ELSE -1 END
      FROM decision d JOIN "case" c ON c.id = d.case_id JOIN review r ON r.id = d.review_id WHERE d.undone_at IS NULL
      UNION ALL
      SELECT 'undone', false, ${dayOf('d.undone_at')}, NULL, c.case_type, d.officer_id, -1, -1
      FROM decision d JOIN "case" c ON c.id = d.case_id WHERE d.undone_at IS NOT NULL
      UNION ALL
      SELECT 'waiting', false, ${dayOf('coalesce(awaiting_since, due_at)')}, ${dayOf('due_at')}, case_type, NULL, -1, -1
      FROM "case" WHERE status = 'awaiting_officer_review'
      UNION ALL
      SELECT 'with_claimant', false, ${dayOf('asked_at')}, coalesce(answer_by, ${NO_DAY}::date), case_type, NULL, -1, -1
      FROM "case" WHERE status = 'awaiting_claimant' AND asked_at IS NOT NULL
    ) AS happened
    GROUP BY what, closes, day, due_on, case_type, officer_id, handling_band, days_band`;
}
