import { addDays } from '@/server/platform/calendar-days';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { office } from '@/server/platform/office';
import type { FiguresInput } from '../schema';

type Row = {
  waiting: number;
  overdue: number;
  upheld: number;
  changed: number;
  medianDays: number | null;
};

/**
 * How reconsiderations do: how many wait, and of those decided in a period how many left the first decision as it was and how long their
 * claimants waited. There is no target for either result, so that nobody has a reason to prefer one.
 */
export async function readFigures({ from, to }: FiguresInput): Promise<Row> {
  const { dayOf, startOf } = office();
  const today = startOf(dayOf(new Date()));
  const zone = env().OFFICE_TIME_ZONE;
  const [row] = await database().$queryRaw<Row[]>`
    SELECT standing.*, decided.* FROM (
      SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE due_at < ${today}))::int AS overdue
      FROM "case" WHERE status = 'awaiting_officer_review' AND reconsideration_of_id IS NOT NULL
    ) AS standing CROSS JOIN (
      SELECT (count(*) FILTER (WHERE d.reconsidered = 'upheld'))::int AS upheld,
             (count(*) FILTER (WHERE d.reconsidered = 'changed'))::int AS changed,
             percentile_disc(0.5) WITHIN GROUP (ORDER BY (d.decided_at AT TIME ZONE ${zone})::date - (c.submitted_at AT TIME ZONE ${zone})::date) AS "medianDays"
      FROM decision d JOIN "case" c ON c.id = d.case_id
      WHERE d.reconsidered IS NOT NULL AND d.undone_at IS NULL
        AND d.decided_at >= ${startOf(from)} AND d.decided_at < ${startOf(addDays(to, 1))}
    ) AS decided`;
  if (!row) throw new Error('Sums without a row.');
  return row;
}

export type ReconsiderationFigures = Row;
