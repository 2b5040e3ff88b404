import { database, Prisma } from '@/server/platform/database';
import { findMonths, type Period } from './choose-period';

/** Counts of a period: its whole months from those, its other days from those, and the entries that are in neither yet. */
function sumsOf({ table, period }: { table: 'type' | 'officer'; period: Period }): Prisma.Sql {
  const { from, to } = period;
  const months = findMonths(period);
  const [key, band] =
    table === 'type'
      ? [Prisma.sql`case_type`, Prisma.sql`days_band`]
      : [Prisma.sql`officer_id`, Prisma.sql`handling_band`];
  const columns = Prisma.sql`starts_on, ${key}, what, closes, ${band} AS band, count`;
  const counts = Prisma.raw(`${table}_work`);
  return Prisma.sql`(
    SELECT ${columns} FROM ${counts}
    WHERE grain = 'month' AND starts_on >= ${months.from}::date AND starts_on < ${months.until}::date
    UNION ALL SELECT ${columns} FROM ${counts}
    WHERE grain = 'day' AND starts_on >= ${from}::date AND starts_on < least(${months.from}::date, ${to}::date + 1)
    UNION ALL SELECT ${columns} FROM ${counts}
    WHERE grain = 'day' AND starts_on >= ${months.until}::date AND starts_on <= ${to}::date
    UNION ALL SELECT day, ${key}, what, closes, ${band}, count FROM work_entry
    WHERE due_on IS NULL AND day BETWEEN ${from}::date AND ${to}::date
      ${table === 'officer' ? Prisma.sql`AND officer_id IS NOT NULL` : Prisma.empty}
  ) AS sums`;
}

export type Happened = { what: string; closes: boolean; count: number };

/** What happened in each step of a period, in steps without anything no row. */
export const readFlow = (period: Period): Promise<(Happened & { step: string })[]> => {
  const days = Prisma.sql`
    SELECT starts_on, what, closes, count FROM type_work
    WHERE grain = 'day' AND starts_on BETWEEN ${period.from}::date AND ${period.to}::date
    UNION ALL SELECT day, what, closes, count FROM work_entry
    WHERE due_on IS NULL AND day BETWEEN ${period.from}::date AND ${period.to}::date`;
  const source = period.unit === 'month' ? sumsOf({ table: 'type', period }) : Prisma.sql`(${days}) AS sums`;
  // Weeks of Postgres begin on Monday too.
  return database().$queryRaw`
    SELECT to_char(date_trunc(${period.unit}, starts_on), 'YYYY-MM-DD') AS step, what, closes, sum(count)::int AS count
    FROM ${source} GROUP BY 1, 2, 3 HAVING sum(count) <> 0`;
};

/** Of each case type, with the bands of the days that claimants waited. */
export const readTypes = (period: Period): Promise<(Happened & { caseType: string; band: number })[]> =>
  database().$queryRaw`
    SELECT case_type AS "caseType", what, closes, band::int AS band, sum(count)::int AS count
    FROM ${sumsOf({ table: 'type', period })} GROUP BY 1, 2, 3, 4 HAVING sum(count) <> 0`;

export type OfficerSums = { officerId: string; what: string; closes: boolean; bands: number[]; counts: number[] };

/** Of each officer, with the bands of the time that decisions took. */
export const readOfficers = (period: Period): Promise<OfficerSums[]> =>
  database().$queryRaw`
    SELECT officer_id AS "officerId", what, closes, array_agg(band) AS bands, array_agg(count) AS counts FROM (
      SELECT officer_id, what, closes, band::int AS band, sum(count)::int AS count
      FROM ${sumsOf({ table: 'officer', period })} GROUP BY 1, 2, 3, 4 HAVING sum(count) <> 0
    ) AS banded GROUP BY 1, 2, 3`;

export type Standing = {
  what: 'waiting' | 'with_claimant';
  caseType: string;
  since: string;
  dueOn: string;
  count: number;
};

/** What stands now. */
export const readStanding = (): Promise<Standing[]> =>
  database().$queryRaw`
    SELECT what, case_type AS "caseType", to_char(since, 'YYYY-MM-DD') AS since, to_char(due_on, 'YYYY-MM-DD') AS "dueOn",
           sum(count)::int AS count
    FROM (
      SELECT what, case_type, since, due_on, count FROM standing_work
      UNION ALL SELECT what, case_type, day, due_on, count FROM work_entry WHERE due_on IS NOT NULL
    ) AS standing GROUP BY 1, 2, 3, 4 HAVING sum(count) > 0`;

/** How many cases each officer reviews at this moment. */
export const readHeld = (): Promise<{ officerId: string; count: number }[]> =>
  database().$queryRaw`
    SELECT officer_id AS "officerId", count(*)::int AS count FROM review
    WHERE ended_at IS NULL AND lease_ends_at > now() GROUP BY 1`;
